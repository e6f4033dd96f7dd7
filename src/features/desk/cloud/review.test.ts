import { maskName } from '@/contract/identifiers'
import { aStreet, application, bring, employerUnion, joinInput, workerInput, type Stage } from '@/testing/joining'
import { useWorld } from '@/testing/world'

const world = useWorld()
const bornOn = (document: string) => `${document.slice(6, 10)}-${document.slice(10, 12)}-${document.slice(12, 14)}`
const audited = (caseId: string, action: string) => world.owner.selectFrom('audit').select(['actor_id', 'outcome', 'detail']).where('target_id', '=', caseId).where('action', '=', action).execute()

describe('one application, from the queue to the card', () => {
  it('is taken, asked about, answered and approved, and each step reaches the person', async () => {
    const at = await application(world, 'needs_info')
    const answered = await world.as(at.worker).call('membership.answerInfo', { applicationId: at.caseId, version: at.version, answer: {}, note: '手机号 13912345678 没变' })
    const approved = await world.as(at.chair).call('desk.approve', { caseId: at.caseId, version: answered.version })
    expect(approved).toEqual({ caseId: at.caseId, state: 'approved', version: 4 })
    const { rows } = await world.as(at.worker).call('progress.listNotices', {})
    expect(rows.map((row) => row.kind).sort()).toEqual(['membership.answered', 'membership.approved', 'membership.asked', 'membership.received', 'membership.taken'])
    expect(rows[0]).toMatchObject({ caseId: at.caseId, caseKind: 'membership.join', read: false })
    const { history } = await world.as(at.chair).call('desk.open', { caseId: at.caseId })
    expect(history.map((step) => step.what)).toEqual(['received', 'taken', 'asked', 'answered', 'approved'])
    expect(history[3]?.note).toBe('手机号 *********** 没变')
    expect(await world.as(at.worker).call('membership.card', {})).toMatchObject({ unionName: `${at.employer.name}工会` })
  })

  it('shows the reviewer the form with name, number and phone masked, and what may be done', async () => {
    const { chair, caseId, input } = await application(world, 'in_review')
    const shown = await world.as(chair).call('desk.open', { caseId })
    expect(shown).toMatchObject({ may: ['ask', 'approve', 'refuse'], assigneeIsMe: true, signatureFileId: input.signatureFileId, flags: [], firstOrganizationName: null })
    const value = (key: string) => shown.fields.find((field) => field.key === key)
    expect(value('name')).toMatchObject({ value: maskName(input.name), sensitive: true, askable: true })
    expect(value('documentNumber')).toMatchObject({ sensitive: true, askable: true })
    expect(value('sex')?.value).toMatch(/male/)
    expect(JSON.stringify(shown)).not.toMatch(new RegExp(`${input.name}|${input.documentNumber}|${input.phone}|${bornOn(input.documentNumber)}`))
    expect(shown.refusalReasons.length).toBeGreaterThan(3)
  })

  it('asks once only, and only for what can be asked', async () => {
    const at = await application(world, 'in_review')
    const ask = (version: number, fields: string[]) => world.as(at.chair).refusal('desk.ask', { caseId: at.caseId, version, fields })
    expect(await ask(at.version, ['letterVersion'])).toBe('request.invalid')
    expect(await ask(at.version, ['phone'])).toBe('ok')
    const answered = await world.as(at.worker).call('membership.answerInfo', { applicationId: at.caseId, version: at.version + 1, answer: { phone: '13900001111' } })
    expect(await ask(answered.version, ['name'])).toBe('case.info_already_asked')
    expect((await world.as(at.chair).call('desk.open', { caseId: at.caseId })).may).toEqual(['approve', 'refuse'])
  })

  it('refuses for a reason of the list, or not at all (MEM-1)', async () => {
    const at = await application(world, 'in_review')
    const refuse = (reason: string) => world.as(at.chair).refusal('desk.refuse', { caseId: at.caseId, version: at.version, reason })
    expect(await refuse('gender')).toBe('request.invalid')
    expect(await refuse('not_this_person')).toBe('ok')
    expect(await world.as(at.worker).refusal('membership.card', {})).toBe('membership.not_member')
  })
})

describe('enrolment', () => {
  it('moves a member who transfers and keeps the number (MEM-2)', async () => {
    const at = await application(world, 'approved')
    const before = await world.as(at.worker).call('membership.card', {})
    world.later(86_400)
    const next = await employerUnion(world, (await aStreet(world)).code)
    const chair = await world.staff('chair', next.organizationId)
    const { applicationId: caseId } = await world.as(at.worker).call('membership.submitJoin', await workerInput(world, at.worker, next, { mode: 'transfer', documentNumber: at.input.documentNumber }))
    await bring(world, { caseId, worker: at.worker, chair }, 'approved')
    expect(await world.as(at.worker).call('membership.card', {})).toEqual({ ...before, unionName: `${next.name}工会` })
    const rows = await world.db.selectFrom('memberships').select(['member_no', 'from_on', 'to_on']).where('person_id', '=', at.worker.personId).orderBy('from_on').execute()
    expect(rows).toEqual([{ member_no: before.memberNo, from_on: '2026-11-23', to_on: '2026-11-24' }, { member_no: before.memberNo, from_on: '2026-11-24', to_on: null }])
  })

  it('gives one document to one member, also when two are approved at the same moment (MEM-11)', async () => {
    const first = await application(world, 'in_review')
    const second = await application(world, 'in_review', { documentNumber: first.input.documentNumber })
    const approve = (at: typeof first) => world.as(at.chair).refusal('desk.approve', { caseId: at.caseId, version: at.version })
    expect((await Promise.all([approve(first), approve(second)])).sort()).toEqual(['membership.duplicate_document', 'ok'])
    const states = await world.db.selectFrom('cases').select('state').where('id', 'in', [first.caseId, second.caseId]).execute()
    expect(states.map((row) => row.state).sort()).toEqual(['approved', 'in_review'])
  })
})

describe('two reviewers at once', () => {
  it('one takes it and the other is told; the audit shows one', async () => {
    const at = await application(world)
    const colleagues = await Promise.all(Array.from({ length: 5 }, () => world.staff('chair', at.employer.organizationId)))
    const outcomes = await Promise.all(colleagues.map((who) => world.as(who).refusal('desk.take', { caseId: at.caseId, version: 0 })))
    expect(outcomes.filter((code) => code === 'ok')).toHaveLength(1)
    expect(outcomes.filter((code) => code !== 'ok').every((code) => code === 'case.taken_by_other' || code === 'case.state_changed')).toBe(true)
    expect(await audited(at.caseId, 'desk.take')).toHaveLength(1)
  })

  it('approve and refuse together: one decision, one audit row, one notice', async () => {
    for (let i = 0; i < 5; i++) {
      const at = await application(world, 'in_review')
      const other = await world.staff('officer', at.employer.parentId)
      const target = { caseId: at.caseId, version: at.version }
      const outcomes = await Promise.all([world.as(at.chair).refusal('desk.approve', target), world.as(other).refusal('desk.refuse', { ...target, reason: 'not_worker' })])
      expect(outcomes.sort()).toEqual(['case.state_changed', 'ok'])
      const rows = [...(await audited(at.caseId, 'desk.approve')), ...(await audited(at.caseId, 'desk.refuse'))]
      expect(rows.map((row) => row.outcome)).toEqual(['ok'])
      const { rows: notices } = await world.as(at.worker).call('progress.listNotices', {})
      expect(notices).toHaveLength(3)
    }
  })
})

describe('illegal pairs of states', () => {
  const moves = { take: ['submitted'], ask: ['in_review'], approve: ['in_review'], refuse: ['in_review'], matchEmployer: ['submitted', 'in_review', 'needs_info'] } as const
  const all: readonly Stage[] = ['submitted', 'in_review', 'needs_info', 'approved', 'refused', 'withdrawn', 'done']
  const pairs = Object.entries(moves).flatMap(([move, from]) => all.filter((stage) => !(from as readonly string[]).includes(stage)).map((stage) => [move as keyof typeof moves, stage] as const))

  it.each(pairs)('%s is refused when the case is %s, and changes nothing', async (move, stage) => {
    const at = await application(world, stage)
    const more = { take: {}, approve: {}, ask: { fields: ['phone'] }, refuse: { reason: 'not_worker' }, matchEmployer: { employerId: at.employer.employerId } }[move]
    const row = () => world.db.selectFrom('cases').selectAll().where('id', '=', at.caseId).executeTakeFirstOrThrow()
    const before = await row()
    expect((await world.send(at.chair, `desk.${move}`, { caseId: at.caseId, version: at.version, ...more })).envelope).toMatchObject({ error: { code: 'case.state_changed' } })
    expect(await row()).toEqual(before)
  })

  it('an old version is refused like an old state', async () => {
    const at = await application(world, 'in_review')
    expect(await world.as(at.chair).refusal('desk.approve', { caseId: at.caseId, version: at.version - 1 })).toBe('case.state_changed')
  })
})

describe('looking at numbers in full', () => {
  it('gives them with a reason, and leaves a trace without the values (PI-7)', async () => {
    const { chair, caseId, input } = await application(world)
    const shown = await world.as(chair).call('desk.reveal', { caseId, fields: ['documentNumber', 'phone', 'birthOn', 'name', 'constructor'], reason: `核对 ${input.phone}` })
    expect(shown).toEqual([{ key: 'documentNumber', value: input.documentNumber }, { key: 'phone', value: input.phone }, { key: 'birthOn', value: bornOn(input.documentNumber) }, { key: 'name', value: input.name }])
    const [row] = await audited(caseId, 'desk.reveal')
    expect(row).toMatchObject({ actor_id: chair.personId, detail: { fields: ['documentNumber', 'phone', 'birthOn', 'name'] } })
    const { history } = await world.as(chair).call('desk.open', { caseId })
    expect(history.at(-1)).toMatchObject({ what: 'revealed', note: '核对 ***********' })
  })

  it('is not told to the applicant as a step of the case', async () => {
    const { chair, worker, caseId } = await application(world)
    await world.as(chair).call('desk.reveal', { caseId, fields: ['phone'], reason: '核对' })
    expect((await world.as(worker).call('membership.status', { applicationId: caseId })).steps.map((step) => step.what)).toEqual(['received'])
  })
})

it('a role that ends during the session ends the reach with the next call', async () => {
  const at = await application(world)
  await world.owner.updateTable('roles').set({ revoked_at: world.clock() }).where('person_id', '=', at.chair.personId).execute()
  expect(await world.as(at.chair).refusal('desk.open', { caseId: at.caseId })).toBe('role.refused')
})

it('a rider applies to the catch-all union and the officers of the street decide', async () => {
  const rider = await world.person()
  const input = await joinInput(world, rider)
  const { applicationId: caseId } = await world.as(rider).call('membership.submitJoin', input)
  const parent = await world.db.selectFrom('organizations').select('parent_id').where('id', '=', input.organizationId).executeTakeFirstOrThrow()
  const officer = await world.staff('officer', parent.parent_id!)
  await bring(world, { caseId, worker: rider, chair: officer }, 'approved')
  expect((await world.as(rider).call('membership.mine', {})).member?.memberNo).toMatch(/^LG/)
})
