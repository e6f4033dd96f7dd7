import { gathering, eventInput, paperInput, ridersGathering } from '@/testing/gathering'
import { application } from '@/testing/joining'
import { gate, untilSomebodyWaits } from '@/testing/waiting'
import { useWorld } from '@/testing/world'

const world = useWorld()

test('a line of paper under the id of somebody else\'s application is refused like any unknown one', async () => {
  const at = await ridersGathering(world)
  const other = await application(world)
  expect(await world.as(at.staff).refusal('groupJoin.enter', await paperInput(world, at.groupJoinId, { applicationId: other.caseId }))).toBe('object.not_found')
})

test('the same event opened twice at once, under two keys, is one event', async () => {
  const { staff, organizationId } = await gathering(world)
  const wish = eventInput(world, organizationId)
  const codes = await Promise.all(Array.from({ length: 8 }, () => world.as(staff).refusal('groupJoin.open', wish)))
  expect(new Set(codes)).toEqual(new Set(['ok']))
  expect(await world.owner.selectFrom('group_joins').select('id').where('id', '=', wish.groupJoinId).execute()).toHaveLength(1)
})

test('no code is given for a record that its person takes over at this very moment', async () => {
  const at = await ridersGathering(world)
  const paper = await paperInput(world, at.groupJoinId)
  await world.as(at.staff).call('groupJoin.enter', paper)
  const { person_id: personId } = await world.owner.selectFrom('cases').select('person_id').where('id', '=', paper.applicationId).executeTakeFirstOrThrow()
  const door = gate()
  const linking = world.db.transaction().execute(async (tx) => {
    await tx.selectFrom('people').select('id').where('id', '=', personId).forUpdate().execute()
    await door.opened
    await tx.insertInto('accounts').values({ provider: 'wechat', app: 'wx-app', subject: `openid-${personId}`, person_id: personId }).execute()
  })
  const asking = world.as(at.staff).refusal('groupJoin.claimCode', { caseId: paper.applicationId, lastSigns: paper.documentNumber.slice(-6) })
  await untilSomebodyWaits(world)
  door.open()
  await linking
  expect(await asking).toBe('group_join.not_claimable')
})
