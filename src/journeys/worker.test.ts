import { copy as desk } from '@/features/desk/copy'
import { copy } from '@/features/membership/copy'
import type { App } from '@/testing/apps/app'
import { onBoth } from '@/testing/apps/stage'
import { joinAsWorker } from './joining'
import { approve, ask, atDesk, backAtDesk, openFirst, take } from './reviewing'

const note = '签名看不清，手机号少一位'

const checkCard = async (chair: App, code: string): Promise<void> => {
  await chair.open('features/desk/pages/check-card/index')
  await chair.scan(code)
}

onBoth((stage) => {
  it('a worker finds the employer by two characters, is asked for two things and gives only those, and shows a card that counts once', async () => {
    const { cast } = stage
    let worker = await stage.open('worker')
    const number = await joinAsWorker(worker, cast.employer, '13912345670')
    await worker.close()

    let chair = await atDesk(stage, 'chair')
    await openFirst(chair)
    await take(chair)
    await ask(chair, ['phone', 'signatureFileId'], note)
    chair.expectClean()
    await chair.close()

    worker = await stage.open('worker')
    await worker.open('features/progress/pages/inbox/index')
    await worker.tap(/^加入工会 · 还差你一步$/)
    await worker.see(note)
    await worker.tap(copy.status.answer)
    await worker.see(copy.answer.ask)
    expect(await worker.shows(copy.you.nameHint)).toBe(false)
    await worker.type('phone', '13912345679')
    await worker.sign()
    await worker.tap(copy.answer.hand)
    await worker.see(copy.answer.done)
    worker.expectClean()
    await worker.close()

    chair = await backAtDesk(stage, 'chair')
    await openFirst(chair)
    await approve(chair)
    await chair.close()

    worker = await stage.open('worker')
    await worker.open('features/membership/pages/card/index')
    const code = await worker.code()
    worker.expectClean()
    await worker.close()

    chair = await backAtDesk(stage, 'chair')
    await checkCard(chair, code)
    await chair.see(desk.card.standing.active)
    await chair.see(cast.employer.unionName)
    await chair.tap(desk.card.again)
    await chair.scan(code)
    await chair.see('这个会员码无效、用过了，或已经过期。')
    chair.expectClean()

    const cases = await stage.db.selectFrom('cases').select(['number', 'state', 'organization_id']).execute()
    expect(cases).toEqual([{ number, state: 'approved', organization_id: cast.employer.unionId }])
  })
})
