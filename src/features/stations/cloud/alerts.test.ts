import { agrees, send, templateOf } from '@/testing/messaging'
import { managedPlace, reportFrom } from '@/testing/places'
import { useWorld } from '@/testing/world'
import { raiseReports } from './jobs'

const world = useWorld()
const rows = () => world.owner.selectFrom('outgoing_messages').select(['topic', 'state', 'reason']).orderBy('created_at').orderBy('notice_id').execute()
const arrived = (openid: string) => world.wechat.mailbox.delivered.filter((one) => one.openid === openid)
const dayMs = 86_400_000

// Each begins at ten in the morning (02:00 UTC) with an empty queue.
beforeEach(async () => {
  world.wechat.trouble('none')
  await world.owner.deleteFrom('outgoing_messages').execute()
  world.later((dayMs - ((world.clock().getTime() - 2 * 3_600_000) % dayMs)) / 1_000)
})

test('a manager who asked for it hears of a report in WeChat, once for one consent, and neither place nor reporter is named', async () => {
  const { place, manager } = await managedPlace(world)
  const openid = await agrees(world, manager, ['reported'])
  await reportFrom(world, place.code)
  await reportFrom(world, place.code, { over: { kind: 'wrong', note: '门牌不对' } })
  await send(world)
  expect(arrived(openid)).toEqual([{
    openid, templateId: templateOf('reported'), page: 'features/stations/pages/keep-reports/index', data: { thing1: '驿站报告', phrase2: '有新报告', time3: expect.stringContaining('2026年') as string, thing4: '有人说驿站有问题，点开去看看' },
  }])
  expect((await rows()).map(({ topic, state }) => `${topic} ${state}`).sort()).toEqual(['reported dropped', 'reported sent'])
})

test('without a consent nothing waits to be sent; the inbox has it all the same', async () => {
  const { place, manager } = await managedPlace(world)
  await agrees(world, manager, ['decided'])
  await reportFrom(world, place.code)
  expect(await rows()).toEqual([])
  expect((await world.as(manager).call('progress.listNotices', {})).rows.map(({ kind }) => kind)).toContain('stations.reported')
})

test('at night it waits until eight in the morning', async () => {
  const { place, manager } = await managedPlace(world)
  const openid = await agrees(world, manager, ['reported'])
  world.later(13 * 3_600)
  await reportFrom(world, place.code)
  expect(await send(world)).toBe(0)
  world.later(9 * 3_600)
  expect(await send(world)).toBe(1)
  expect(arrived(openid)).toHaveLength(1)
})

test('what was answered before it could be sent is not sent, and what WeChat refuses for good lies on no desk', async () => {
  const { place, manager } = await managedPlace(world)
  await agrees(world, manager, ['reported'])
  await reportFrom(world, place.code)
  await world.as(manager).call('stations.confirm', { placeId: place.placeId })
  expect(await send(world)).toBe(0)
  expect(await rows()).toEqual([{ topic: 'reported', state: 'dropped', reason: 'outdated' }])
  await world.owner.deleteFrom('outgoing_messages').execute()
  await reportFrom(world, place.code)
  world.later(49 * 3_600)
  await send(world)
  expect(await rows()).toEqual([{ topic: 'reported', state: 'dropped', reason: 'too_old' }])
})

test('the third who finds the door locked, and the street when nobody answers, are told in WeChat too', async () => {
  const { place, manager, officer } = await managedPlace(world)
  const [openid, above] = [await agrees(world, manager, ['reported'], 2), await agrees(world, officer, ['reported'])]
  for (let i = 0; i < 3; i++) await reportFrom(world, place.code)
  await send(world)
  expect(arrived(openid).map(({ data }) => data.phrase2).sort()).toEqual(['可能没开', '有新报告'].sort())
  world.later(6 * 86_400)
  await raiseReports(world.db, world.clock())
  await send(world)
  expect(arrived(above).map(({ data }) => data.phrase2)).toEqual(['超时未办'])
})
