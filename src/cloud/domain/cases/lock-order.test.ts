import { sql } from 'kysely'
import { application, moving } from '@/testing/joining'
import { useWorld, type Person, type World } from '@/testing/world'

const world = useWorld()

const withdrawal = async (of: World, worker: Person) => {
  const { consents } = await of.as(worker).call('myData.see', {})
  return () => of.as(worker).refusal('myData.withdrawConsent', { consentId: consents.find(({ purpose }) => purpose === 'identity')!.consentId })
}
/** Connections of this database that wait for a row at this moment. */
const waiting = async (): Promise<number> =>
  (await sql<{ count: number }>`select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`.execute(world.owner)).rows[0]?.count ?? 0
const until = async (count: number): Promise<void> => {
  while ((await waiting()) < count);
}
const settledAs = async (caseId: string) => (await world.owner.selectFrom('cases').select('state').where('id', '=', caseId).executeTakeFirstOrThrow()).state

test('a worker who withdraws a consent and a chair who approves at that moment take person and case in one order, so neither ends the other', async () => {
  const { worker, chair, caseId, version } = await application(world, 'in_review')
  const withdraw = await withdrawal(world, worker)
  let calls: Promise<string>[] = []
  // Somebody holds the person until both have come, the worker first: the chair must not hold the case by then.
  await world.owner.transaction().execute(async (tx) => {
    await sql`select from people where id = ${worker.personId} for update`.execute(tx)
    calls = [withdraw()]
    await until(1)
    calls.push(world.as(chair).refusal('desk.approve', { caseId, version }))
    await until(2)
    const held = await sql`select from cases where id = ${caseId} for update nowait`.execute(tx)
    expect(held.rows).toHaveLength(1)
  })
  expect(await Promise.all(calls)).toEqual(['ok', 'case.state_changed'])
  expect(await settledAs(caseId)).toBe('withdrawn')
})

test('a member who leaves while a move is decided waits for the person and holds no case meanwhile', async () => {
  const { worker, chair, caseId, version } = await moving(world, 'in_review')
  let calls: Promise<string>[] = []
  await world.owner.transaction().execute(async (tx) => {
    await sql`select from people where id = ${worker.personId} for update`.execute(tx)
    calls = [world.as(worker).refusal('membership.leave', {})]
    await until(1)
    calls.push(world.as(chair).refusal('desk.approve', { caseId, version }))
    await until(2)
    expect((await sql`select from cases where id = ${caseId} for update nowait`.execute(tx)).rows).toHaveLength(1)
  })
  expect(await Promise.all(calls)).toEqual(['ok', 'case.state_changed'])
  expect(await settledAs(caseId)).toBe('withdrawn')
})

test('forty at once on twenty people: each application ends one way, and nobody is told that the database is away', async () => {
  const people = []
  for (let n = 0; n < 20; n += 1) people.push(await application(world, 'in_review'))
  const withdrawals = await Promise.all(people.map(({ worker }) => withdrawal(world, worker)))
  const ends = await Promise.all(people.map(async ({ chair, caseId, version }, n) => {
    const approve = () => world.as(chair).refusal('desk.approve', { caseId, version })
    const both = n % 2 === 0 ? await Promise.all([withdrawals[n]!(), approve()]) : await Promise.all([approve(), withdrawals[n]!()]).then(([b, a]) => [a, b] as const)
    return { withdrawn: both[0], approved: both[1], state: await settledAs(caseId) }
  }))
  for (const { withdrawn, approved, state } of ends) {
    expect(withdrawn).toBe('ok')
    expect([approved, state]).toEqual(approved === 'ok' ? ['ok', 'approved'] : ['case.state_changed', 'withdrawn'])
  }
})
