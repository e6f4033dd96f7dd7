import { changesAt, member } from '@/testing/joining'
import { useWorld, type Person } from '@/testing/world'

const world = useWorld()

/** So many days from now, and back afterwards: signatures of the other tests are of today. */
const inDays = async (days: number, work: () => Promise<unknown>): Promise<void> => {
  world.later(days * 86_400)
  await work().finally(() => world.later(-days * 86_400))
}

const running = (who: Person) => world.owner.selectFrom('memberships').selectAll().where('person_id', '=', who.personId).where('to_on', 'is', null).execute()
const noticesOf = async (who: Person) => (await world.as(who).call('progress.listNotices', {})).rows.map((row) => `${row.caseKind} ${row.kind}`)

describe('keeping the membership (MEM-6)', () => {
  it('is in force at once, without a gap, and the union finds it on its desk', async () => {
    const { worker, chair, employer } = await member(world)
    const { member: kept } = await world.as(worker).call('membership.keep', { reason: 'unemployed' })
    expect(kept).toMatchObject({ status: 'kept', reason: 'unemployed', unionName: `${employer.name}工会`, statusOn: '2026-11-23' })
    expect((await world.as(worker).call('membership.card', {})).status).toBe('kept')
    expect((await world.as(worker).call('membership.mine', {})).member?.status).toBe('kept')
    const [change] = await changesAt(world, employer.organizationId)
    expect(change).toMatchObject({ what: 'kept', state: 'submitted' })
    const open = await world.as(chair).call('desk.open', { caseId: change!.case_id })
    expect(open).toMatchObject({ kind: 'membership.change', flags: ['change_kept'], may: ['acknowledge'] })
    expect(await world.as(chair).call('desk.acknowledge', { caseId: change!.case_id, version: 0 })).toMatchObject({ state: 'done' })
    expect(await noticesOf(chair)).toContain('membership.change membership.changed')
  })

  it('is no matter of the member: neither progress nor notices show the union\'s record', async () => {
    const { worker, chair, employer } = await member(world)
    const before = await noticesOf(worker)
    await world.as(worker).call('membership.keep', { reason: 'away' })
    const [change] = await changesAt(world, employer.organizationId)
    await world.as(chair).call('desk.acknowledge', { caseId: change!.case_id, version: 0 })
    expect(await noticesOf(worker)).toEqual(before)
    expect((await world.as(worker).call('progress.listCases', {})).rows.map((row) => row.kind)).toEqual(['membership.join'])
  })

  it('goes to the next higher union when the employer closed, and back when it still runs', async () => {
    const { worker, employer } = await member(world)
    await world.as(worker).call('membership.keep', { reason: 'employer_closed' })
    expect(await running(worker)).toMatchObject([{ organization_id: employer.parentId, status: 'kept' }])
    await world.as(worker).call('membership.resume', {})
    expect(await running(worker)).toMatchObject([{ organization_id: employer.organizationId, status: 'active', kept_reason: null }])
  })

  it('stays at the higher union when that of the employer is dissolved', async () => {
    const { worker, employer } = await member(world)
    await world.as(worker).call('membership.keep', { reason: 'employer_closed' })
    await world.owner.updateTable('organizations').set({ status: 'dissolved' }).where('id', '=', employer.organizationId).execute()
    await world.as(worker).call('membership.resume', {})
    expect(await running(worker)).toMatchObject([{ organization_id: employer.parentId, status: 'active' }])
  })

  it('undone before the union recorded it leaves nothing to record', async () => {
    const { worker, employer } = await member(world)
    await world.as(worker).call('membership.keep', { reason: 'unemployed' })
    await world.as(worker).call('membership.resume', {})
    expect(await changesAt(world, employer.organizationId)).toMatchObject([{ what: 'kept', state: 'withdrawn' }])
  })

  it('for good on retiring, in the same number, as one history', async () => {
    const { worker } = await member(world)
    const { memberNo } = await world.as(worker).call('membership.card', {})
    await inDays(20, () => world.as(worker).call('membership.keep', { reason: 'retired' }))
    const { member: now, periods } = await world.as(worker).call('membership.history', {})
    expect(now).toMatchObject({ memberNo, status: 'retired', sinceOn: '2026-11-23', statusOn: '2026-12-13' })
    expect(periods).toMatchObject([{ status: 'retired', fromOn: '2026-12-13', toOn: null }, { status: 'active', fromOn: '2026-11-23', toOn: '2026-12-13' }])
  })

  it('takes no reason that is not on the list, and nobody who is no member', async () => {
    const { worker } = await member(world)
    expect(await world.as(worker).refusal('membership.keep', { reason: 'bored' })).toBe('request.invalid')
    expect(await world.as(await world.person()).refusal('membership.keep', { reason: 'unemployed' })).toBe('membership.not_member')
  })
})
