import { aStreet, application, districtUnion, employerUnion, joinInput, typedApplication, unionOfStreet, workerInput } from '@/testing/joining'
import { useWorld, type Person } from '@/testing/world'

const world = useWorld()
const listed = async (who: Person, view: 'open' | 'mine' | 'overdue' | 'due_today' | 'closed' = 'open') => (await world.as(who).call('desk.list', { view })).rows.map((row) => row.caseId)
const officerOf = async (streetCode: string) => world.staff('officer', (await unionOfStreet(world, streetCode, 'street')).id)

it('shows a chair that union only, masked, and nothing of another one: not a row, not a count (MEM-9)', async () => {
  const [mine, theirs] = [await application(world), await application(world)]
  const { rows } = await world.as(mine.chair).call('desk.list', { view: 'open' })
  expect(rows).toEqual([expect.objectContaining({ caseId: mine.caseId, kind: 'membership.join', titleMasked: '欧**', assigned: false, overdueDays: 0 })])
  expect(JSON.stringify(rows)).not.toMatch(new RegExp(`${mine.input.documentNumber}|${mine.input.phone}|${mine.input.name}`))
  const counts = { open: 1, mine: 0, overdue: 0, dueToday: 0, byKind: [{ kind: 'membership.join', open: 1 }] }
  expect(await world.as(mine.chair).call('desk.counts', {})).toEqual(counts)
  for (const path of ['desk.open', 'desk.take', 'desk.approve', 'desk.reveal'] as const) {
    const input = { 'desk.open': { caseId: theirs.caseId }, 'desk.take': { caseId: theirs.caseId, version: 0 }, 'desk.approve': { caseId: theirs.caseId, version: 0 }, 'desk.reveal': { caseId: theirs.caseId, fields: ['phone'], reason: '看看' } }[path]
    expect((await world.send(mine.chair, path, input)).envelope).toMatchObject({ error: { code: 'object.not_found' } })
  }
})

it('lets an officer reach the whole street and no other street, and the district everything', async () => {
  const at = await application(world)
  const streets = await world.db.selectFrom('streets').select('code').orderBy('code').execute()
  expect(await listed(await officerOf(streets[0]!.code))).toContain(at.caseId)
  expect(await listed(await officerOf(streets[1]!.code))).toEqual([])
  expect(await listed(await world.staff('district', (await districtUnion(world)).id))).toContain(at.caseId)
})

it('hides from a chair at the street what lies below it', async () => {
  const at = await application(world)
  const chairOfStreet = await world.staff('chair', at.employer.parentId)
  expect(await listed(chairOfStreet)).not.toContain(at.caseId)
  expect(await world.as(chairOfStreet).refusal('desk.open', { caseId: at.caseId })).toBe('object.not_found')
})

it('keeps an application at the street away from the employer\'s own chair', async () => {
  const street = await aStreet(world)
  const employer = await employerUnion(world, street.code)
  const [worker, chair] = [await world.person(), await world.staff('chair', employer.organizationId)]
  const streetUnion = await unionOfStreet(world, street.code, 'street')
  const { applicationId } = await world.as(worker).call('membership.submitJoin', await workerInput(world, worker, { ...employer, organizationId: streetUnion.id }))
  expect(await listed(chair)).toEqual([])
  expect(await world.as(chair).refusal('desk.open', { caseId: applicationId })).toBe('object.not_found')
})

it('keeps workers, administrators and lawyers out', async () => {
  const { employer, worker } = await application(world)
  for (const who of [worker, await world.staff('admin', employer.organizationId), await world.staff('lawyer', employer.organizationId)]) {
    expect(await world.as(who).refusal('desk.list', { view: 'open' })).toBe('role.refused')
    expect(await world.as(who).refusal('desk.counts', {})).toBe('role.refused')
  }
})

it('lets nobody review their own application', async () => {
  const officer = await officerOf((await aStreet(world)).code)
  const { applicationId } = await world.as(officer).call('membership.submitJoin', await joinInput(world, officer))
  expect(await listed(officer)).not.toContain(applicationId)
  expect(await world.as(officer).refusal('desk.take', { caseId: applicationId, version: 0 })).toBe('object.not_found')
})

it('pages the queue by 20, the most urgent first, without losing or repeating a case', async () => {
  const employer = await employerUnion(world, (await aStreet(world)).code)
  const chair = await world.staff('chair', employer.organizationId)
  for (let i = 0; i < 45; i++) {
    const worker = await world.person()
    await world.as(worker).call('membership.submitJoin', await workerInput(world, worker, employer))
  }
  // Three dates among 45 cases, so pages end amid equal ones.
  await world.owner.updateTable('cases').set((e) => ({ promised_on: e.val('2026-12-01') })).where('organization_id', '=', employer.organizationId).where('number', 'like', '%1').execute()
  await world.owner.updateTable('cases').set((e) => ({ promised_on: e.val('2026-11-02') })).where('organization_id', '=', employer.organizationId).where('number', 'like', '%2').execute()
  const seen: { caseId: string; promisedOn: string | null; overdueDays: number }[] = []
  let cursor: string | undefined
  do {
    const page = await world.as(chair).call('desk.list', { view: 'open', ...(cursor === undefined ? {} : { cursor }) })
    expect(page.rows.length).toBeLessThanOrEqual(20)
    seen.push(...page.rows)
    cursor = page.next
  } while (cursor !== undefined)
  expect(new Set(seen.map((row) => row.caseId)).size).toBe(45)
  const days = seen.map((row) => row.promisedOn ?? '')
  expect(days).toEqual([...days].sort((a, b) => a.localeCompare(b)))
  expect(seen[0]?.overdueDays).toBe(21)
  const late = seen.filter((row) => row.overdueDays > 0).length
  expect(await world.as(chair).call('desk.counts', {})).toMatchObject({ open: 45, overdue: late })
  expect(await listed(chair, 'overdue')).toHaveLength(late)
})

it('shows an officer with very many unions the same as one with few', async () => {
  const at = await application(world, 'in_review')
  const closed = await application(world, 'refused')
  const officer = await world.staff('officer', at.employer.parentId)
  const views = async () => ({ open: await listed(officer), closed: await listed(officer, 'closed'), overdue: await listed(officer, 'overdue') })
  const risen = await application(world)
  const district = (await districtUnion(world)).id
  await world.owner.updateTable('cases').set({ promised_on: '2026-11-01', organization_id: district, escalated_at: world.clock() }).where('id', '=', risen.caseId).execute()
  await world.owner.updateTable('cases').set({ promised_on: '2026-11-24' }).where('id', '=', at.caseId).execute()
  const few = await views()
  expect(few.open).toContain(at.caseId)
  expect(few.open).not.toContain(risen.caseId)
  expect(few.closed).toContain(closed.caseId)
  expect(few.overdue[0]).toBe(risen.caseId)
  const parent = await world.owner.selectFrom('organizations').selectAll().where('id', '=', at.employer.parentId).executeTakeFirstOrThrow()
  await world.owner.insertInto('organizations')
    .values(Array.from({ length: 120 }, (_, i) => ({ id: world.newId(), parent_id: parent.id, path: `${parent.path}.many${i}`, kind: 'enterprise', name: `示例${i}`, street_code: parent.street_code }))).execute()
  expect(await views()).toEqual(few)
  const streets = await world.db.selectFrom('streets').select('code').orderBy('code').execute()
  expect(await listed(await officerOf(streets[1]!.code))).toEqual([])
})

it('refuses a cursor that it did not write', async () => {
  const { chair } = await application(world)
  for (const at of ['2026', '2026-02-31', '0000-01-01', "2026-01-01' or 1=1"]) {
    const cursor = Buffer.from(JSON.stringify({ at, id: world.newId() })).toString('base64url')
    for (const view of ['open', 'closed'] as const) expect(await world.as(chair).refusal('desk.list', { view, cursor })).toBe('request.invalid')
  }
})

it('sorts what is mine, due today and closed into their own views', async () => {
  const at = await application(world, 'in_review')
  expect(await listed(at.chair, 'mine')).toEqual([at.caseId])
  await world.owner.updateTable('cases').set({ promised_on: '2026-11-23' }).where('id', '=', at.caseId).execute()
  expect(await listed(at.chair, 'due_today')).toEqual([at.caseId])
  expect(await world.as(at.chair).call('desk.counts', {})).toMatchObject({ mine: 1, dueToday: 1 })
  await world.as(at.chair).call('desk.approve', { caseId: at.caseId, version: at.version })
  expect(await listed(at.chair, 'closed')).toEqual([at.caseId])
  expect(await listed(at.chair, 'mine')).toEqual([])
  expect(await world.as(at.chair).call('desk.counts', {})).toEqual({ open: 0, mine: 0, overdue: 0, dueToday: 0, byKind: [] })
})

it('shows an officer an employer that waits to be matched, and the case stays where it is', async () => {
  const { caseId, officer, streetCode } = await typedApplication(world)
  const { employerId, name, organizationId } = await employerUnion(world, streetCode)
  const before = await world.as(officer).call('desk.open', { caseId })
  expect(before).toMatchObject({ flags: ['employer_unmatched'], may: ['take', 'match_employer'] })
  expect(await world.as(officer).refusal('desk.matchEmployer', { caseId, version: 0, employerId: world.newId() })).toBe('object.not_found')
  expect(await world.as(officer).call('desk.matchEmployer', { caseId, version: 0, employerId })).toEqual({ caseId, state: 'submitted', version: 1 })
  const after = await world.as(officer).call('desk.open', { caseId })
  expect(after).toMatchObject({ organizationId: before.organizationId, flags: [], may: ['take'] })
  expect(after.fields).toEqual(expect.arrayContaining([expect.objectContaining({ key: 'employer', value: name }), expect.objectContaining({ key: 'employerTyped', value: '街角小店' })]))
  expect(await listed(await world.staff('chair', organizationId))).toEqual([])
})
