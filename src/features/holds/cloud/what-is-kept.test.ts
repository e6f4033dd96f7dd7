import { erasePerson } from '@/cloud/domain/erasure/erase-person'
import { expirePersonalData } from '@/cloud/domain/erasure/retention'
import { erasure } from '@/cloud/functions/features'
import { application, districtUnion, member, signature } from '@/testing/joining'
import { gate, untilSomebodyWaits } from '@/testing/waiting'
import { useWorld } from '@/testing/world'

const world = useWorld()
const district = async () => world.staff('district', (await districtUnion(world)).id)
const count = async (table: 'accounts' | 'sessions' | 'verifications' | 'notices' | 'group_join_arrivals', personId: string) =>
  (await world.owner.selectFrom(table).select((e) => e.fn.countAll<number>().as('count')).where('person_id', '=', personId).executeTakeFirstOrThrow()).count

test('under a hold nothing of the record goes but the ways in and the duties; it goes when the hold is lifted (PI-5)', async () => {
  const { worker, employer } = await member(world)
  const staff = await district()
  const { personId } = worker
  const { memberNo } = await world.as(worker).call('membership.card', {})
  await world.owner.insertInto('verifications').values({ person_id: personId, state: 'submitted', at: world.clock() }).onConflict((c) => c.doNothing()).execute()
  await world.owner.insertInto('accounts').values({ provider: 'wechat', app: 'wx1', subject: `o-${personId}`, person_id: personId }).execute()
  await world.owner.insertInto('roles').values({ id: world.newId(), person_id: personId, role: 'chair', organization_id: employer.organizationId, from_on: '2026-01-01' }).execute()
  const holdId = world.newId()
  await world.as(staff).call('holds.set', { holdId, what: 'person', number: memberNo, reason: '深龙劳人仲案 2026-18' })
  await world.as(worker).call('membership.leave', {})
  const notices = await count('notices', personId)
  expect(await world.as(worker).call('myData.close', { understood: true })).toEqual({ closed: true, heldBack: true })
  expect([await count('accounts', personId), await count('sessions', personId)]).toEqual([0, 0])
  expect(await world.owner.selectFrom('roles').select('id').where('person_id', '=', personId).where('revoked_at', 'is', null).execute()).toEqual([])
  expect([await count('verifications', personId), await count('notices', personId)]).toEqual([1, notices])
  expect(notices).toBeGreaterThan(0)
  await world.as(staff).call('holds.lift', { holdId })
  await expirePersonalData(world.db, world.services.storage, erasure, world.clock())
  expect([await count('verifications', personId), await count('notices', personId)]).toEqual([0, 0])
})

test('a hold that comes while the account is being closed is set on what is left, and says so when nothing is', async () => {
  const { worker, caseId, version } = await application(world)
  await world.as(worker).call('membership.withdraw', { applicationId: caseId, version })
  const { number } = await world.owner.selectFrom('cases').select('number').where('id', '=', caseId).executeTakeFirstOrThrow()
  const staff = await district()
  const door = gate()
  const closing = world.db.transaction().execute(async (tx) => {
    await tx.selectFrom('people').select('id').where('id', '=', worker.personId).forUpdate().execute()
    await erasePerson(tx, erasure, worker.personId, world.clock())
    await door.opened
  })
  const setting = world.as(staff).refusal('holds.set', { holdId: world.newId(), what: 'case', number, reason: '复议中' })
  await untilSomebodyWaits(world)
  door.open()
  await closing
  expect(await setting).toBe('object.not_found')
})

test('what somebody sends while their account is closed elsewhere is told as signed out, and is no failure of ours', async () => {
  const worker = await world.person()
  const door = gate()
  const closing = world.db.transaction().execute(async (tx) => {
    await tx.selectFrom('people').select('id').where('id', '=', worker.personId).forUpdate().execute()
    await door.opened
    await erasePerson(tx, erasure, worker.personId, world.clock())
  })
  const sending = signature(world, worker).then(() => 'ok', (error: Error) => error.message)
  await untilSomebodyWaits(world)
  door.open()
  await closing
  expect(await sending).toBe('signature: session.required')
})

test('whoever has closed the account is given no role by a proposal that was still open', async () => {
  const { worker, caseId, version, employer } = await application(world)
  await world.as(worker).call('membership.withdraw', { applicationId: caseId, version })
  const [first, second] = [await world.staff('admin', (await districtUnion(world)).id), await world.staff('admin', (await districtUnion(world)).id)]
  const id = world.newId()
  await world.owner.insertInto('role_proposals').values({ id, person_id: worker.personId, role: 'officer', organization_id: employer.parentId, from_on: '2026-11-23', proposed_by: first.personId }).execute()
  await world.as(worker).call('myData.close', { understood: true })
  expect(await world.as(second).refusal('roles.confirm', { proposalId: id })).toBe('case.state_changed')
})
