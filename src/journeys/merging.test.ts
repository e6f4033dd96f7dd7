import { copy as desk } from '@/features/desk/copy'
import { copy } from '@/features/duplicates/copy'
import { copy as membership } from '@/features/membership/copy'
import { copy as signIn } from '@/pages/sign-in/copy'
import type { App } from '@/testing/apps/app'
import { nameOf } from '@/testing/apps/cast'
import { onBoth, type Stage } from '@/testing/apps/stage'
import { acceptUnion, chooseDoor, consentAndSign, documentOf, handIn, joinAsRider, receiptNumber, sayWho } from './joining'
import { approve, atDesk, backAtDesk, openFirst, take } from './reviewing'

const words = copy.compare
const lastSigns = documentOf().slice(-6)
const card = 'features/membership/pages/card/index'

/** The phone of the record that went into the other one, opened again: signed out, and signed in as whom it leads to. */
const backOnPhone = async (stage: Stage, name: string): Promise<App> => {
  const worker = await stage.open('worker')
  await worker.open('pages/sign-in/index')
  await worker.see(signIn.ask)
  await worker.tapIfThere(new RegExp(`· ${name}$`))
  await worker.tapIfThere(worker.entry)
  await worker.see('办事')
  return worker
}

/** The second application of the same person, on another phone, with the same document. */
const joinAgain = async (stage: Stage): Promise<string> => {
  const worker = await stage.open('worker')
  await worker.open('pages/home/index')
  await worker.tap('开始入会')
  await chooseDoor(worker, 'union')
  await worker.type('employer', '龙科')
  await worker.tap(stage.cast.employer.name)
  await worker.pick('occupationCode', '生产、制造工人')
  await worker.tap(membership.join.next)
  await acceptUnion(worker, stage.cast.employer.unionName)
  await sayWho(worker, 'worker', '13912345670')
  await consentAndSign(worker)
  await handIn(worker)
  const number = await receiptNumber(worker)
  await worker.close()
  return number
}

const openCheck = async (officer: App): Promise<void> => {
  await officer.tap(/^重复 · /)
  await officer.tap(desk.act.decide)
}

onBoth((stage) => {
  it('somebody who joined before with another phone is put together with that record, works as it from the same phone, and is taken apart again', async () => {
    const { cast, db } = stage
    const rider = await stage.open('rider')
    await joinAsRider(rider, cast.street.name, cast.catchAll.name)
    await rider.close()
    let officer = await atDesk(stage, 'officer')
    await openFirst(officer)
    await take(officer)
    await approve(officer)
    await officer.close()
    const again = await joinAgain(stage)

    // The chair can't take somebody in twice, and hands the question on instead of ending it.
    const chair = await atDesk(stage, 'chair')
    await openFirst(chair)
    await take(chair)
    await chair.tap(desk.act.approve)
    await chair.tap(desk.approve.yes)
    await chair.see(desk.problems['membership.duplicate_document']!)
    await chair.tapIfThere('关闭')
    await chair.open('features/desk/pages/queue/index')
    await openFirst(chair)
    await chair.tap(desk.act.raise)
    await chair.see(desk.raised(cast.streetUnion.name, false))
    chair.expectClean()
    await chair.close()

    // The person asks for it too, and learns nothing of the other record.
    let worker = await stage.open('worker')
    await worker.open('features/duplicates/pages/check/index')
    await worker.tap(copy.sayings.earlier_account.title)
    await worker.tap(copy.act)
    await worker.see(copy.running.title(cast.streetUnion.name))
    expect(await worker.text()).not.toMatch(/另一条|已登记过|已是会员/)
    worker.expectClean()
    await worker.close()

    officer = await backAtDesk(stage, 'officer')
    await openCheck(officer)
    await officer.see(words.sides.other)
    await officer.tap(words.take)
    await officer.tap(words.merge)
    await officer.tick('seen')
    await officer.type('last-signs', lastSigns)
    await officer.tap(words.mergeSheet.act)
    await officer.see(words.mergeSheet.done)
    officer.expectClean()
    await officer.close()
    const riderId = (await db.selectFrom('memberships').select('person_id').where('to_on', 'is', null).executeTakeFirstOrThrow()).person_id
    expect(await db.selectFrom('cases').select(['person_id', 'state']).where('number', '=', again).executeTakeFirstOrThrow()).toEqual({ person_id: riderId, state: 'withdrawn' })

    worker = await backOnPhone(stage, nameOf('rider'))
    await worker.open(card)
    await worker.see(cast.catchAll.name)
    await worker.open('features/progress/pages/inbox/index')
    await worker.see(/登记核对 · 核对好了/)
    worker.expectClean()
    await worker.close()

    officer = await backAtDesk(stage, 'officer')
    await officer.tap(desk.viewNames.closed)
    await officer.see('重复 · ')
    // Two of the same name stand there: the quiet one of the chair ended when the person asked.
    const merged = await db.selectFrom('cases').select('id').where('kind', '=', 'duplicates.check').where('state', '=', 'approved').executeTakeFirstOrThrow()
    await officer.open('features/duplicates/pages/compare/index', { id: merged.id })
    await officer.see(words.over.merged)
    await officer.type('undo-note', '核实后不是同一个人')
    await officer.tap(words.undo.act)
    await officer.agree(words.undo.ask.yes)
    await officer.see(words.undo.done)
    officer.expectClean()
    await officer.close()

    worker = await backOnPhone(stage, nameOf('worker'))
    await worker.open('pages/progress/index')
    await worker.see(new RegExp(again))
    await worker.open('features/membership/pages/life/index')
    expect(await worker.shows(cast.catchAll.name)).toBe(false)
    worker.expectClean()
    const apart = await db.selectFrom('cases').select(['person_id', 'state', 'closed_at']).where('number', '=', again).executeTakeFirstOrThrow()
    expect(apart).toMatchObject({ state: 'in_review', closed_at: null })
    expect(apart.person_id).not.toBe(riderId)
  })
})
