import { changesAt, joinInput, moveInput, moving } from '@/testing/joining'
import { useWorld, type Person } from '@/testing/world'

const world = useWorld()

const running = (who: Person) => world.owner.selectFrom('memberships').selectAll().where('person_id', '=', who.personId).where('to_on', 'is', null).execute()
const noticesOf = async (who: Person) => (await world.as(who).call('progress.listNotices', {})).rows.map((row) => `${row.caseKind} ${row.kind}`)

describe('changing work (MEM-2)', () => {
  it('moves the membership with its number once the new union accepts, and the old one is told', async () => {
    const { worker, oldChair, former, employer, chair, caseId } = await moving(world, 'in_review')
    const before = await world.as(worker).call('membership.history', {})
    expect(before).toMatchObject({ member: { unionName: `${former.name}工会` }, move: { state: 'in_review', unionName: `${employer.name}工会` } })
    const home = await world.as(worker).call('membership.mine', {})
    expect(home.move).toMatchObject({ moveId: caseId, state: 'in_review', unionName: `${employer.name}工会`, overdue: false })
    const { version } = before.move!
    await world.as(chair).call('desk.approve', { caseId, version })
    const after = await world.as(worker).call('membership.history', {})
    expect(after).toMatchObject({
      member: { memberNo: before.member!.memberNo, unionName: `${employer.name}工会`, sinceOn: '2026-11-23', status: 'active' }, move: null,
      periods: [{ unionName: `${employer.name}工会`, toOn: null }, { unionName: `${former.name}工会`, toOn: '2026-11-23' }],
    })
    expect((await world.as(worker).call('membership.mine', {})).move).toBeNull()
    expect(await changesAt(world, former.organizationId)).toMatchObject([{ what: 'moved', state: 'submitted' }])
    expect(await noticesOf(oldChair)).toContain('membership.change membership.changed')
    expect(await noticesOf(worker)).toContain('membership.move membership.approved')
  })

  it('asks nothing again: the new union sees who it is, masked, and that there is nothing to ask', async () => {
    const { chair, caseId } = await moving(world, 'in_review')
    const open = await world.as(chair).call('desk.open', { caseId })
    expect(open.may).toEqual(['approve', 'refuse'])
    expect(open.refusalReasons.map((reason) => reason.code)).toContain('not_working_here')
    expect(open.fields.find((field) => field.key === 'documentNumber')?.value).toMatch(/\*{6}/)
    expect(open.fields.map((field) => field.key)).toEqual(expect.arrayContaining(['memberNo', 'fromUnion', 'occupationCode', 'employer']))
    expect(await world.as(chair).call('desk.reveal', { caseId, fields: ['documentNumber'], reason: '核对' })).toHaveLength(1)
  })

  it('refused, changes nothing, says why, and can be tried again', async () => {
    const { worker, chair, caseId, version, former, employer } = await moving(world, 'in_review')
    await world.as(chair).call('desk.refuse', { caseId, version, reason: 'not_working_here', note: '人事说没有' })
    const { member: still, move } = await world.as(worker).call('membership.history', {})
    expect(still?.unionName).toBe(`${former.name}工会`)
    expect(move).toMatchObject({ state: 'refused', refusal: { sentence: expect.stringContaining('不在这个单位') as string, note: '人事说没有' } })
    expect(await world.as(worker).refusal('membership.move', await moveInput(world, employer))).toBe('ok')
  })

  it('is open once a person, also beside an application, and sent twice it is one', async () => {
    const { worker, input, employer } = await moving(world)
    expect(await world.as(worker).call('membership.move', input)).toMatchObject({ moveId: input.moveId, version: 0 })
    expect(await world.as(worker).refusal('membership.move', await moveInput(world, employer))).toBe('membership.already_applied')
    expect(await world.as(worker).refusal('membership.submitJoin', await joinInput(world, worker, { mode: 'transfer' }))).toBe('membership.already_applied')
    await world.as(worker).call('membership.withdrawMove', { moveId: input.moveId, version: 0 })
    expect(await world.as(worker).refusal('membership.move', await moveInput(world, employer))).toBe('ok')
  })

  it('goes nowhere without a membership, to the same union, or to one that the place of work does not lead to', async () => {
    const { worker, former, employer } = await moving(world, 'approved')
    expect(await world.as(await world.person()).refusal('membership.move', await moveInput(world, employer))).toBe('membership.not_member')
    expect(await world.as(worker).refusal('membership.move', await moveInput(world, employer))).toBe('membership.already_member')
    expect(await world.as(worker).refusal('membership.move', { ...(await moveInput(world, former)), employerId: employer.employerId })).toBe('request.invalid')
    const { employerId, ...nowhere } = await moveInput(world, former)
    expect(employerId).toBeDefined()
    expect(await world.as(worker).refusal('membership.move', nowhere)).toBe('request.invalid')
  })

  it('ends keeping: who finds work takes the kept membership along', async () => {
    const { worker, chair, caseId, version } = await moving(world, 'in_review')
    await world.as(worker).call('membership.keep', { reason: 'unemployed' })
    await world.as(chair).call('desk.approve', { caseId, version })
    expect(await running(worker)).toMatchObject([{ status: 'active', kept_reason: null }])
  })
})
