import { openSession } from '@/cloud/kernel/sessions'
import { application, changesAt, districtUnion, member, proposedChair } from '@/testing/joining'
import { useWorld, type Person } from '@/testing/world'

const world = useWorld()
const roleIdOf = async (who: Person) => (await world.owner.selectFrom('roles').select('id').where('person_id', '=', who.personId).where('revoked_at', 'is', null).executeTakeFirstOrThrow()).id
const admins = async () => world.owner.updateTable('roles').set({ revoked_at: world.clock() }).where('role', '=', 'admin').where('revoked_at', 'is', null).execute()

it('takes a role away at once, with every session of the person', async () => {
  const { worker, second, proposalId } = await proposedChair(world)
  await world.as(second).call('roles.confirm', { proposalId })
  const { token } = await openSession(world.db, world.vault, worker.personId, 'test', world.clock())
  const elsewhere = { personId: worker.personId, bearer: token }
  expect(await world.as(elsewhere).refusal('desk.counts', {})).toBe('ok')
  expect(await world.as(second).call('roles.revoke', { roleId: await roleIdOf(worker) })).toMatchObject({ sessionsEnded: 2 })
  for (const who of [worker, elsewhere]) expect(await world.as(who).refusal('desk.counts', {})).toBe('session.required')
  const { token: again } = await openSession(world.db, world.vault, worker.personId, 'test', world.clock())
  expect(await world.as({ ...worker, bearer: again }).refusal('desk.counts', {})).toBe('role.refused')
  expect((await world.as({ ...worker, bearer: again }).call('membership.history', {})).roles).toMatchObject([{ role: 'chair', toOn: '2026-11-23' }])
})

it('gives back to the queue what the person was working on, at once', async () => {
  const { chair, caseId } = await application(world, 'in_review')
  const second = await world.staff('district', (await districtUnion(world)).id)
  await world.as(second).call('roles.revoke', { roleId: await roleIdOf(chair) })
  expect(await world.owner.selectFrom('cases').select(['assignee_id', 'state']).where('id', '=', caseId).executeTakeFirst()).toEqual({ assignee_id: null, state: 'in_review' })
})

it('lets somebody lay down their own role and stay signed in', async () => {
  const { worker, second, proposalId } = await proposedChair(world)
  await world.as(second).call('roles.confirm', { proposalId })
  expect(await world.as(worker).call('roles.revoke', { roleId: await roleIdOf(worker) })).toMatchObject({ sessionsEnded: 0 })
  expect(await world.as(worker).refusal('roles.list', {})).toBe('role.refused')
})

it('keeps the last administrator, also when two revoke each other at the same moment', async () => {
  await admins()
  const district = (await districtUnion(world)).id
  const [one, two] = [await world.staff('admin', district), await world.staff('admin', district)]
  const [first, second] = [await roleIdOf(one), await roleIdOf(two)]
  const outcomes = await Promise.all([world.as(one).refusal('roles.revoke', { roleId: second }), world.as(two).refusal('roles.revoke', { roleId: first })])
  expect(outcomes.filter((outcome) => outcome === 'ok')).toHaveLength(1)
  const left = await world.owner.selectFrom('roles').select('person_id').where('role', '=', 'admin').where('revoked_at', 'is', null).execute()
  expect(left).toHaveLength(1)
  const survivor = left[0]!.person_id === one.personId ? one : two
  expect(await world.as(survivor).refusal('roles.revoke', { roleId: await roleIdOf(survivor) })).toBe('roles.last_admin')
})

describe('honours and tasks in a union', () => {
  const marked = async () => {
    const { worker, chair, input } = await member(world)
    const { memberNo } = await world.as(worker).call('membership.card', {})
    const form = { markId: world.newId(), memberNo, name: input.name, mark: 'activist' as const, fromOn: '2026-11-01' }
    await world.as(chair).call('roles.mark', form)
    return { worker, chair, form }
  }

  it('stand in the member\'s life with their dates, are given once, and end with a day', async () => {
    const { worker, chair, form } = await marked()
    expect((await world.as(worker).call('membership.history', {})).marks).toMatchObject([{ mark: 'activist', fromOn: '2026-11-01', toOn: null }])
    expect(await world.as(chair).refusal('roles.mark', { ...form, markId: world.newId() })).toBe('roles.already_held')
    expect((await world.as(chair).call('roles.marks', {})).rows).toMatchObject([{ markId: form.markId, memberNo: form.memberNo, nameMasked: '欧**' }])
    expect(await world.as(chair).call('roles.unmark', { markId: form.markId })).toMatchObject({ toOn: '2026-11-23' })
    expect((await world.as(worker).call('membership.history', {})).marks).toMatchObject([{ toOn: '2026-11-23' }])
  })

  it('are given to members of the own union only', async () => {
    const { form } = await marked()
    const stranger = (await member(world)).chair
    expect(await world.as(stranger).refusal('roles.mark', { ...form, markId: world.newId(), mark: 'group_leader' })).toBe('object.not_found')
    expect(await world.as(stranger).refusal('roles.unmark', { markId: form.markId })).toBe('object.not_found')
    expect((await world.as(stranger).call('roles.marks', {})).rows).toEqual([])
  })

  it('end when the member leaves the union', async () => {
    const { worker } = await marked()
    await world.as(worker).call('membership.leave', {})
    expect((await world.as(worker).call('membership.history', {})).marks).toMatchObject([{ toOn: '2026-11-23' }])
  })
})

it('a chair who leaves is told to the union above, with the role that is left behind', async () => {
  const { worker, former, officer } = await proposedChair(world)
  await world.owner.insertInto('roles').values({ id: world.newId(), person_id: worker.personId, role: 'chair', organization_id: former.organizationId, from_on: '2026-01-01' }).execute()
  await world.as(worker).call('membership.leave', {})
  const [change] = await changesAt(world, former.parentId)
  expect((await world.as(officer).call('desk.open', { caseId: change!.case_id })).flags).toEqual(['change_left', 'holds_role'])
})
