import { application, aStreet, chairInput, districtUnion, employerUnion, member, proposedChair, unionOfStreet } from '@/testing/joining'
import { useWorld, type Person } from '@/testing/world'

const world = useWorld()
const rolesOf = async (who: Person) => ((await world.as(who).call('account.me', {}))?.roles ?? []).map(({ role, organizationId, toOn }) => ({ role, organizationId, toOn }))

describe('a role needs two people above it', () => {
  it('is nothing when proposed, holds when somebody else confirms, and both are on record', async () => {
    const { worker, union, officer, second, proposalId } = await proposedChair(world)
    expect(await rolesOf(worker)).toEqual([])
    expect(await world.as(officer).refusal('roles.confirm', { proposalId })).toBe('roles.own_proposal')
    expect(await world.as(second).call('roles.confirm', { proposalId })).toMatchObject({ state: 'confirmed', electedOn: '2026-11-16' })
    expect(await rolesOf(worker)).toEqual([{ role: 'chair', organizationId: union.organizationId, toOn: '2029-11-15' }])
    expect(await world.owner.selectFrom('elections').select(['recorded_by', 'approved_by', 'held_on']).where('organization_id', '=', union.organizationId).execute())
      .toEqual([{ recorded_by: officer.personId, approved_by: second.personId, held_on: '2026-11-16' }])
    const audit = await world.owner.selectFrom('audit').select(['action', 'actor_id']).where('target_id', '=', worker.personId).where('organization_id', '=', union.organizationId).orderBy('id').execute()
    expect(audit).toEqual([{ action: 'roles.propose', actor_id: officer.personId }, { action: 'roles.confirm', actor_id: second.personId }])
    expect((await world.as(worker).call('membership.history', {})).roles).toMatchObject([{ role: 'chair', fromOn: '2026-11-23', toOn: '2029-11-15' }])
  })

  it('is confirmed once when two do it at the same moment', async () => {
    const { worker, union, second, proposalId } = await proposedChair(world)
    const third = await world.staff('officer', union.parentId)
    const outcomes = await Promise.all([second, third, second, third].map((who) => world.as(who).refusal('roles.confirm', { proposalId })))
    expect(outcomes.filter((outcome) => outcome === 'ok')).toHaveLength(1)
    expect(await rolesOf(worker)).toHaveLength(1)
  })

  it('is not confirmed by the one who gets it, nor twice, nor after it was declined', async () => {
    const { worker, officer, second, union, proposalId, form } = await proposedChair(world)
    const name = form.name
    await world.owner.insertInto('roles').values({ id: world.newId(), person_id: worker.personId, role: 'officer', organization_id: union.parentId, from_on: '2026-01-01' }).execute()
    expect(await world.as(worker).refusal('roles.confirm', { proposalId })).toBe('roles.own_proposal')
    expect(await world.as(second).refusal('roles.propose', { ...form, proposalId: world.newId() })).toBe('roles.already_held')
    await world.as(officer).call('roles.decline', { proposalId })
    expect(await world.as(second).refusal('roles.confirm', { proposalId })).toBe('case.state_changed')
    expect(await world.as(officer).refusal('roles.propose', await chairInput(world, worker, { organizationId: union.organizationId, name }))).toBe('ok')
  })

  it('goes to nobody by a slip: number and name have to belong together, and every miss looks the same', async () => {
    const { officer, form } = await proposedChair(world)
    const other = await member(world)
    const { memberNo } = await world.as(other.worker).call('membership.card', {})
    for (const wrong of [{ name: '王小明' }, { memberNo: 'LG999999' }, { memberNo, name: '王小明' }]) {
      expect(await world.as(officer).refusal('roles.propose', { ...form, proposalId: world.newId(), ...wrong })).toBe('object.not_found')
    }
    const { memberNo: none, ...nobody } = form
    expect(none).toBeDefined()
    expect(await world.as(officer).refusal('roles.propose', { ...nobody, proposalId: world.newId() })).toBe('request.invalid')
  })
})

describe('nobody grants above or beside themselves, or elsewhere', () => {
  it('an officer names chairs in the own street alone', async () => {
    const { form, officer, union } = await proposedChair(world)
    const streets = await world.db.selectFrom('streets').select('code').orderBy('code', 'desc').execute()
    const elsewhere = await employerUnion(world, streets[0]!.code)
    const ask = (over: object) => world.as(officer).refusal('roles.propose', { ...form, proposalId: world.newId(), ...over })
    expect(await ask({ organizationId: elsewhere.organizationId })).toBe('object.not_found')
    expect(await ask({ role: 'officer', organizationId: union.parentId, electedOn: undefined })).toBe('object.not_found')
    expect(await ask({ role: 'district', organizationId: (await districtUnion(world)).id, electedOn: undefined })).toBe('object.not_found')
    expect((await world.as(officer).call('roles.places', { role: 'chair', q: '' })).map((place) => place.id)).toContain(union.organizationId)
    expect(await world.as(officer).call('roles.places', { role: 'officer', q: '' })).toEqual([])
  })

  it('the district names officers, and no district staff', async () => {
    const { worker, input } = await member(world)
    const street = await unionOfStreet(world, (await aStreet(world)).code, 'street')
    const { electedOn, ...form } = await chairInput(world, worker, { organizationId: street.id, name: input.name })
    expect(electedOn).toBeDefined()
    const [first, second] = [await world.staff('district', (await districtUnion(world)).id), await world.staff('district', (await districtUnion(world)).id)]
    await world.as(first).call('roles.propose', { ...form, role: 'officer' })
    await world.as(second).call('roles.confirm', { proposalId: form.proposalId })
    expect(await rolesOf(worker)).toMatchObject([{ role: 'officer', organizationId: street.id }])
    expect(await world.as(first).refusal('roles.propose', { ...form, proposalId: world.newId(), role: 'district', organizationId: (await districtUnion(world)).id })).toBe('object.not_found')
  })

  it('a chair sees the own union\'s roles and can change none of them', async () => {
    const { worker, union, second, proposalId, form } = await proposedChair(world)
    await world.as(second).call('roles.confirm', { proposalId })
    const { rows } = await world.as(worker).call('roles.list', {})
    expect(rows).toMatchObject([{ role: 'chair', mine: true, nameMasked: '欧**' }])
    expect(await world.as(worker).refusal('roles.propose', { ...form, proposalId: world.newId() })).toBe('object.not_found')
    expect((await world.as(worker).call('roles.proposals', {})).rows).toEqual([])
    const colleague = await world.staff('chair', union.organizationId)
    const { id } = await world.owner.selectFrom('roles').select('id').where('person_id', '=', worker.personId).executeTakeFirstOrThrow()
    expect(await world.as(colleague).refusal('roles.revoke', { roleId: id })).toBe('object.not_found')
  })
})

describe('a new chair', () => {
  it('ends the term of the last one on the day before', async () => {
    const { union, second, proposalId } = await proposedChair(world)
    const last = await world.staff('chair', union.organizationId)
    await world.as(second).call('roles.confirm', { proposalId })
    expect(await rolesOf(last)).toEqual([])
    expect(await world.owner.selectFrom('roles').select('to_on').where('person_id', '=', last.personId).executeTakeFirst()).toEqual({ to_on: '2026-11-22' })
  })
})

describe('the first staff', () => {
  it('come by the code that they show to the only administrator; from the second on, somebody else confirms', async () => {
    await world.owner.updateTable('roles').set({ revoked_at: world.clock() }).where('role', '=', 'admin').execute()
    const district = (await districtUnion(world)).id
    const admin = await world.staff('admin', district)
    const grant = async (role: 'admin' | 'district') => {
      const { worker, input } = await application(world)
      const { code } = await world.as(worker).call('roles.showCode', {})
      const form = { proposalId: world.newId(), code, name: input.name, role, organizationId: district, fromOn: '2026-11-23' }
      expect(await world.as(admin).refusal('roles.propose', { ...form, name: '别人' })).toBe('object.not_found')
      const { state } = await world.as(admin).call('roles.propose', form)
      expect(await world.as(admin).refusal('roles.propose', { ...form, proposalId: world.newId() })).toBe('object.not_found')
      return { state, worker }
    }
    const second = await grant('admin')
    expect(second.state).toBe('confirmed')
    expect(await rolesOf(second.worker)).toMatchObject([{ role: 'admin' }])
    expect((await grant('district')).state).toBe('open')
  })
})
