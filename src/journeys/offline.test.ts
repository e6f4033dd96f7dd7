import { copy } from '@/features/membership/copy'
import { nameOf } from '@/testing/apps/cast'
import { onBoth } from '@/testing/apps/stage'
import { persist } from '@/testing/apps/persist'
import { acceptUnion, chooseDoor, consentAndSign, handIn, receiptNumber, sayWho } from './joining'

onBoth((stage) => {
  it('fills the form in without a network, types an employer that nobody lists, and finds it all after a restart', async () => {
    const { cast } = stage
    const worker = await stage.open('worker')
    await worker.open('pages/home/index')
    await worker.tap('开始入会')
    await worker.see(copy.door.ask)
    await worker.online(false)
    await chooseDoor(worker, 'unsure')
    await worker.type('employer', '街角小店')
    await worker.see(copy.place.offline)
    await worker.tap(copy.place.use('街角小店'))
    await worker.pick('occupationCode', '餐饮、酒店服务员')
    await worker.pick('streetCode', cast.street.name)
    await worker.tap(copy.join.next)
    await worker.see(copy.union.offlineNext)
    await worker.tap(copy.join.next)
    await worker.see(copy.you.ask)
    await worker.type('name', nameOf('worker'))
    await worker.type('phone', '13912345671')
    await worker.see(copy.join.saved)

    // A browser needs the network to load the page anew; WeChat keeps the whole app on the phone.
    if (stage.surface === 'h5') await worker.online(true)
    await worker.restart()
    await worker.tap('开始入会')
    await worker.see(copy.you.ask)
    expect([await worker.typed('name'), await worker.typed('phone'), await worker.typed('documentNumber')]).toEqual([nameOf('worker'), '13912345671', ''])
    await worker.online(true)
    await worker.tap(copy.join.back)
    await persist(worker, copy.union.typed)
    await acceptUnion(worker, cast.streetUnion.name)
    await sayWho(worker, 'worker', '13912345671')
    await consentAndSign(worker)
    await handIn(worker)
    const number = await receiptNumber(worker)
    worker.expectClean()
    const sent = await stage.db.selectFrom('cases').innerJoin('join_applications', 'case_id', 'id').select(['number', 'employer_typed', 'organization_id']).execute()
    expect(sent).toEqual([{ number, employer_typed: '街角小店', organization_id: cast.streetUnion.id }])
  })
})
