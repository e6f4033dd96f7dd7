import { openSession } from '@/cloud/kernel/sessions'
import { proposedChair } from '@/testing/joining'
import { useWorld, type Person } from '@/testing/world'

const world = useWorld()
const told = async (who: Person) => (await world.as(who).call('progress.listNotices', {})).rows.map((row) => row.kind).filter((kind) => kind.startsWith('roles.'))
const rolesIn = async (who: Person, organizationId: string) =>
  (await world.owner.selectFrom('roles').select('id').where('person_id', '=', who.personId).where('organization_id', '=', organizationId).where('revoked_at', 'is', null).execute()).map((row) => row.id)

describe('whoever a role concerns is told', () => {
  it('that it was confirmed, and that it was taken away', async () => {
    const { worker, second, union, proposalId } = await proposedChair(world)
    expect(await told(worker)).toEqual([])
    await world.as(second).call('roles.confirm', { proposalId })
    expect(await told(worker)).toEqual(['roles.confirmed'])
    await world.as(second).call('roles.revoke', { roleId: (await rolesIn(worker, union.organizationId))[0]! })
    const { token } = await openSession(world.db, world.vault, worker.personId, 'test', world.clock())
    expect(await told({ ...worker, bearer: token })).toEqual(expect.arrayContaining(['roles.confirmed', 'roles.revoked']))
  })

  it('that it was declined, but not what somebody took back who had only proposed it', async () => {
    const first = await proposedChair(world)
    await world.as(first.second).call('roles.decline', { proposalId: first.proposalId })
    expect(await told(first.worker)).toEqual(['roles.declined'])
    const other = await proposedChair(world)
    await world.as(other.officer).call('roles.decline', { proposalId: other.proposalId })
    expect(await told(other.worker)).toEqual([])
  })

  it('as the last chair, that there is a new one; nobody is told what they did themselves', async () => {
    const { worker, second, union, proposalId } = await proposedChair(world)
    const last = await world.staff('chair', union.organizationId)
    await world.as(second).call('roles.confirm', { proposalId })
    expect(await told(last)).toEqual(['roles.succeeded'])
    await world.as(worker).call('roles.revoke', { roleId: (await rolesIn(worker, union.organizationId))[0]! })
    expect(await told(worker)).toEqual(['roles.confirmed'])
  })
})

it('a role that somebody left behind with their union is listed on its own, for those above it', async () => {
  const { worker, former, officer, union } = await proposedChair(world)
  const [here, there] = [world.newId(), world.newId()]
  await world.owner.insertInto('roles').values([
    { id: here, person_id: worker.personId, role: 'chair', organization_id: former.organizationId, from_on: '2026-01-01' },
    // never a member there: staff of a street are not members of it
    { id: there, person_id: worker.personId, role: 'officer', organization_id: union.parentId, from_on: '2026-01-01' },
  ]).execute()
  const left = async () => (await world.as(officer).call('roles.list', { leftBehind: true })).rows
  expect(await left()).toEqual([])
  await world.as(worker).call('membership.leave', {})
  expect(await left()).toMatchObject([{ roleId: here, leftBehind: true, mayRevoke: true }])
  expect((await world.as(officer).call('roles.list', {})).rows.find((row) => row.roleId === there)).toMatchObject({ leftBehind: false })
  await world.as(officer).call('roles.revoke', { roleId: here })
  expect(await left()).toEqual([])
})
