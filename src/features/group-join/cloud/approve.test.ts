import { dayOf } from '@/contract/dates'
import { arrived, comer, gathering, handIn, ridersGathering, scannedInput, workerAt, type Gathering } from '@/testing/gathering'
import { aStreet, documentNumber, member, unionOfStreet } from '@/testing/joining'
import { useWorld, type Person } from '@/testing/world'

const world = useWorld()
// Two hundred people take a busy machine a while; the figure is patience, not a promise.
jest.setTimeout(300_000)

const ready = (at: Gathering, who: Person = at.staff) => world.as(who).call('groupJoin.ready', { groupJoinId: at.groupJoinId })
const approve = (at: Gathering, cases: readonly { caseId: string; version: number }[], who: Person = at.staff, key?: string) =>
  world.as(who).call('groupJoin.approve', { groupJoinId: at.groupJoinId, cases: cases.map(({ caseId, version }) => ({ caseId, version })) }, key === undefined ? {} : { key })
const stateOf = async (caseId: string) => (await world.owner.selectFrom('cases').select('state').where('id', '=', caseId).executeTakeFirstOrThrow()).state
const membersOf = (caseIds: readonly string[]) => world.owner.selectFrom('memberships').select(['case_id', 'member_no', 'status']).where('case_id', 'in', caseIds).execute()
const come = (at: Gathering, count: number) => Promise.all(Array.from({ length: count }, () => comer(world, at)))
const colleague = async () => world.staff('officer', (await unionOfStreet(world, (await aStreet(world)).code, 'street')).id)

test('twenty who come at the same moment are twenty on the list; one tap approves nineteen, and the one who was left out is answered singly', async () => {
  const at = await ridersGathering(world)
  const came = await come(at, 20)
  const seen = await ready(at)
  expect(new Set(seen.ready.map((one) => one.caseId))).toEqual(new Set(came.map((one) => one.caseId)))
  const out = came[7]!.caseId
  const done = await approve(at, seen.ready.filter(({ caseId }) => caseId !== out))
  expect(done.left).toEqual([])
  const members = await membersOf(came.map(({ caseId }) => caseId))
  expect(members).toHaveLength(19)
  expect(new Set(members.map((row) => row.member_no)).size).toBe(19)
  expect(await stateOf(out)).toBe('submitted')
  const { version } = await world.as(at.staff).call('desk.take', { caseId: out, version: 0 })
  await world.as(at.staff).call('desk.refuse', { caseId: out, version, reason: 'not_worker' })
  expect((await world.as(at.staff).call('groupJoin.live', { groupJoinId: at.groupJoinId })).fresh?.counts).toMatchObject({ came: 20, sent: 20, approved: 19, waiting: 0 })
})

test('one of a batch has the history, the notices, the audit and the membership of a single approval', async () => {
  const at = await ridersGathering(world)
  const [batch, single] = await Promise.all([comer(world, at), comer(world, at)])
  await approve(at, [{ caseId: batch.caseId, version: 0 }])
  const { version } = await world.as(at.staff).call('desk.take', { caseId: single.caseId, version: 0 })
  await world.as(at.staff).call('desk.approve', { caseId: single.caseId, version })
  const traces = async ({ caseId, who }: typeof batch) => ({
    events: await world.owner.selectFrom('case_events').select(['what', 'from_state', 'to_state', 'actor_id', 'organization_id']).where('case_id', '=', caseId).where('what', '<>', 'received').orderBy('id').execute(),
    notices: (await world.owner.selectFrom('notices').select('kind').where('person_id', '=', who.personId).execute()).map((row) => row.kind).sort(),
    audit: (await world.owner.selectFrom('audit').select(['action', 'outcome']).where('target_id', '=', caseId).where('actor_id', '=', at.staff.personId).orderBy('id').execute()),
    row: await world.owner.selectFrom('cases').select(['state', 'version', 'promised_on', 'assignee_id']).where('id', '=', caseId).executeTakeFirstOrThrow(),
    membership: await world.owner.selectFrom('memberships').select(['status', 'from_on', 'to_on', 'organization_id']).where('case_id', '=', caseId).executeTakeFirstOrThrow(),
    claimed: (await world.owner.selectFrom('people').select('document_claimed').where('id', '=', who.personId).executeTakeFirstOrThrow()).document_claimed,
  })
  expect(await traces(batch)).toEqual(await traces(single))
  expect((await traces(batch)).membership).toMatchObject({ status: 'active', from_on: dayOf(world.clock()), to_on: null })
})

test('who cannot be approved is listed with the reason beforehand, and nothing of theirs changes in a batch', async () => {
  const at = await ridersGathering(world)
  const registered = await member(world)
  const good = await comer(world, at)
  const taken = await comer(world, at, { documentNumber: registered.input.documentNumber })
  const unknown = await comer(world, at, { documentKind: 'hmt_permit', documentNumber: 'H12345678' })
  const asked = await comer(world, at)
  const { version } = await world.as(at.staff).call('desk.take', { caseId: asked.caseId, version: 0 })
  await world.as(at.staff).call('desk.ask', { caseId: asked.caseId, version, fields: ['phone'] })
  const other = await comer(world, at)
  await world.as(await colleague()).call('desk.take', { caseId: other.caseId, version: 0 })
  await world.as(await world.person()).call('groupJoin.arrive', { code: at.code })
  const seen = await ready(at)
  expect(seen.ready.map((one) => one.caseId)).toEqual([good.caseId])
  expect(Object.fromEntries(seen.left.map((one) => [one.caseId ?? 'nobody', one.reason]))).toEqual({
    [taken.caseId]: 'document_taken', [unknown.caseId]: 'age_unknown', [asked.caseId]: 'asked', [other.caseId]: 'with_colleague', nobody: 'not_sent',
  })
  const versions = await world.owner.selectFrom('cases').select(['id', 'version']).where('id', 'in', [taken, unknown, asked, other, good].map((one) => one.caseId)).execute()
  const done = await approve(at, versions.map((row) => ({ caseId: row.id, version: row.version })))
  expect(done.approved).toEqual([good.caseId])
  expect(new Set(done.left.map((one) => one.reason))).toEqual(new Set(['document_taken', 'age_unknown', 'asked', 'with_colleague']))
  const after = await world.owner.selectFrom('cases').select(['id', 'version']).where('id', 'in', versions.map((row) => row.id)).where('id', '<>', good.caseId).orderBy('id').execute()
  expect(after).toEqual(versions.filter((row) => row.id !== good.caseId).sort((a, b) => (a.id < b.id ? -1 : 1)))
})

test('of two who show the same document only the first becomes a member, and the second keeps waiting as if nothing had happened (MEM-11)', async () => {
  const at = await ridersGathering(world)
  const document = documentNumber()
  const [a, b] = [await comer(world, at, { documentNumber: document }), await comer(world, at, { documentNumber: document })]
  const done = await approve(at, [a, b].map(({ caseId }) => ({ caseId, version: 0 })))
  expect(done.approved).toHaveLength(1)
  expect(done.left).toMatchObject([{ reason: 'document_taken' }])
  const waiting = done.left[0]!.caseId
  expect(await stateOf(waiting)).toBe('submitted')
  const traces = await world.owner.selectFrom('case_events').select('what').where('case_id', '=', waiting).execute()
  expect(traces.map((row) => row.what)).toEqual(['received'])
  expect(await world.owner.selectFrom('audit').select('id').where('target_id', '=', waiting).where('action', 'like', 'desk.%').execute()).toEqual([])
})

test('what changed since the reviewer looked is not approved with the rest', async () => {
  const at = await ridersGathering(world)
  const [stays, goes] = await come(at, 2)
  const seen = await ready(at)
  await world.as(goes!.who).call('membership.withdraw', { applicationId: goes!.caseId, version: 0 })
  expect(await approve(at, seen.ready)).toEqual({ approved: [stays!.caseId], left: [{ caseId: goes!.caseId, reason: 'decided' }] })
})

test('a case of another event, of another union or of nobody is elsewhere, whatever its id', async () => {
  const [at, next] = [await ridersGathering(world), await gathering(world)]
  const foreign = await workerAt(world, next)
  expect(await approve(at, [{ caseId: foreign.caseId, version: 0 }, { caseId: world.newId(), version: 0 }])).toMatchObject({ approved: [], left: [{ reason: 'elsewhere' }, { reason: 'elsewhere' }] })
  expect(await stateOf(foreign.caseId)).toBe('submitted')
})

test('nobody approves their own application among the others', async () => {
  const at = await ridersGathering(world)
  const input = await scannedInput(world, at.staff, at)
  await world.as(at.staff).call('membership.submitJoin', input)
  expect((await ready(at)).left).toMatchObject([{ reason: 'own' }])
  expect(await approve(at, [{ caseId: input.applicationId, version: 0 }])).toMatchObject({ approved: [], left: [{ reason: 'own' }] })
})

test('two reviewers who tap at the same moment get each person once, and the same tap sent five times counts once', async () => {
  const at = await ridersGathering(world)
  const came = await come(at, 20)
  const other = await colleague()
  const { ready: seen } = await ready(at)
  const key = world.newId()
  const answers = await Promise.all([approve(at, seen, at.staff, key), approve(at, [...seen].reverse(), other), approve(at, seen, at.staff, key), approve(at, seen, other), approve(at, seen, at.staff, key)])
  expect(answers[2]).toEqual(answers[0])
  expect(answers[4]).toEqual(answers[0])
  const won = [answers[0]!, answers[1]!, answers[3]!].flatMap((answer) => answer.approved)
  expect(new Set(won).size).toBe(won.length)
  for (const answer of answers) for (const { reason } of answer.left) expect(['busy', 'decided', 'with_colleague', 'changed']).toContain(reason)
  // Nobody waits for the other, so a second tap may be needed for what both had let go.
  await approve(at, (await ready(at)).ready.length > 0 ? (await ready(at)).ready : [{ caseId: world.newId(), version: 0 }])
  const members = await membersOf(came.map(({ caseId }) => caseId))
  expect(members).toHaveLength(20)
  expect(new Set(members.map((row) => row.case_id)).size).toBe(20)
  const audited = await world.owner.selectFrom('audit').select('target_id').where('action', '=', 'desk.approve').where('outcome', '=', 'ok').where('target_id', 'in', came.map(({ caseId }) => caseId)).execute()
  expect(audited).toHaveLength(20)
})

test('two hundred join at the same moment, each once, and two taps of two reviewers make them all members', async () => {
  const at = await ridersGathering(world)
  const people: Awaited<ReturnType<typeof arrived>>[] = []
  while (people.length < 200) people.push(...(await Promise.all(Array.from({ length: 20 }, () => arrived(world, at)))))
  const came = await Promise.all(people.map((one) => handIn(world, one)))
  const counts = async () => (await world.as(at.staff).call('groupJoin.live', { groupJoinId: at.groupJoinId })).fresh?.counts
  expect(await counts()).toMatchObject({ came: 200, sent: 200, waiting: 200 })
  const { ready: seen, more } = await ready(at)
  expect([seen.length, more]).toEqual([200, false])
  const other = await colleague()
  await Promise.all([approve(at, seen), approve(at, seen, other)])
  const rest = (await ready(at)).ready
  if (rest.length > 0) await approve(at, rest)
  expect(await membersOf(came.map(({ caseId }) => caseId))).toHaveLength(200)
  expect(await counts()).toMatchObject({ approved: 200, waiting: 0 })
})
