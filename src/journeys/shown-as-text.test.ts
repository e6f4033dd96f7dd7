import { copy } from '@/features/membership/copy'
import type { WebApp } from '@/testing/apps/web-app'
import { onH5 } from '@/testing/apps/stage'
import { acceptUnion, chooseDoor, consentAndSign, handIn, receiptNumber, sayWho } from './joining'
import { atDesk, openFirst } from './reviewing'

const script = '<img src=x onerror="document.title=1">小店'
const unionName = '<b onclick="alert(1)">总工会</b>'

/** Nothing that a person or a register wrote became an element, and no dialog opened. */
const expectOnlyText = async ({ page }: WebApp): Promise<void> => {
  expect(await page.locator('img[src="x"], b[onclick]').count()).toBe(0)
  expect(await page.title()).not.toBe('1')
}

onH5((stage) => {
  it('shows script in names and texts as the text it is, to the one who wrote it and at the desk', async () => {
    const { cast, owner } = stage
    await owner.updateTable('organizations').set({ name: unionName }).where('id', '=', cast.streetUnion.id).execute()
    const worker = (await stage.open('worker')) as WebApp
    await worker.open('features/membership/pages/join/index')
    await chooseDoor(worker, 'unsure')
    await worker.type('employer', script)
    await worker.tap(copy.place.use(script))
    await worker.pick('occupationCode', '餐饮、酒店服务员')
    await worker.pick('streetCode', cast.street.name)
    await worker.tap(copy.join.next)
    await acceptUnion(worker, unionName)
    await expectOnlyText(worker)
    await sayWho(worker, 'worker', '13912345672')
    await worker.see(script)
    await consentAndSign(worker)
    await handIn(worker)
    await receiptNumber(worker)
    await worker.see(unionName)
    await worker.tap(copy.sent.go)
    await worker.see(script)
    await expectOnlyText(worker)

    const officer = (await atDesk(stage, 'officer')) as WebApp
    await openFirst(officer)
    await officer.see(script)
    await expectOnlyText(officer)
    officer.expectClean()
    worker.expectClean()
  })
})
