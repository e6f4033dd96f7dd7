import { aStreet, districtUnion } from '@/testing/joining'
import { send, stuckMessage } from '@/testing/messaging'
import { useWorld } from '@/testing/world'

const world = useWorld()
const district = async () => world.staff('district', (await districtUnion(world)).id)
const stateOf = (id: string) => world.owner.selectFrom('outgoing_messages').select(['state', 'reason', 'attempts', 'uncertain']).where('notice_id', '=', id).executeTakeFirst()
const stuckNow = async (who: Awaited<ReturnType<typeof district>>) => (await world.as(who).call('notices.stuck', {})).rows.map(({ id }) => id)

test('a message that WeChat refused goes out when staff try it once more, days later too', async () => {
  const { messageId, openid } = await stuckMessage(world)
  const staff = await district()
  world.later(3 * 86_400)
  expect(await world.as(staff).call('notices.resend', { messageId })).toEqual({ messageId, state: 'waiting' })
  expect(await stuckNow(staff)).not.toContain(messageId)
  expect(await send(world)).toBe(1)
  expect(world.wechat.mailbox.delivered.filter((one) => one.openid === openid)).toHaveLength(1)
  expect(await stateOf(messageId)).toMatchObject({ state: 'sent', attempts: 1 })
})

test('told another way, it is never sent, and the audit says by whom', async () => {
  const { messageId } = await stuckMessage(world)
  const staff = await district()
  expect(await world.as(staff).call('notices.toldOtherwise', { messageId })).toEqual({ messageId, state: 'dropped' })
  expect(await send(world)).toBe(0)
  expect(await stateOf(messageId)).toMatchObject({ state: 'dropped', reason: 'told_otherwise' })
  expect(await world.owner.selectFrom('audit').select(['action', 'actor_id']).where('target_id', '=', messageId).execute()).toEqual([{ action: 'notices.toldOtherwise', actor_id: staff.personId }])
})

test('of two who deal with it at the same moment one does, and the other learns that it has changed', async () => {
  const { messageId } = await stuckMessage(world)
  const [one, two] = [await district(), await district()]
  const outcomes = await Promise.all([world.as(one).refusal('notices.resend', { messageId }), world.as(two).refusal('notices.toldOtherwise', { messageId })])
  expect(new Set(outcomes)).toEqual(new Set(['case.state_changed', 'ok']))
})

test('nobody reaches the messages of another street', async () => {
  const { messageId } = await stuckMessage(world)
  const other = await world.owner.selectFrom('organizations').select('id').where('kind', '=', 'street').where('street_code', '<>', (await aStreet(world)).code).executeTakeFirstOrThrow()
  const stranger = await world.staff('admin', other.id)
  for (const path of ['notices.resend', 'notices.toldOtherwise'] as const) expect(await world.as(stranger).refusal(path, { messageId })).toBe('object.not_found')
})
