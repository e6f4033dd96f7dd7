import { sql } from 'kysely'
import { particularsOf } from '@/cloud/domain/people/particulars'
import { merged, taken } from '@/testing/duplicates'
import { changesAt, signature } from '@/testing/joining'
import { useWorld, type World } from '@/testing/world'

const world = useWorld()
const days = (count: number) => world.later(count * 86_400)

/** What is written anew by every step, and so can't be as before. */
const growing = ['audit', 'audit_seals', 'case_events', 'duplicate_checks', 'idempotency', 'notices', 'one_time_codes', 'person_merges', 'person_merge_rows', 'rate_limits', 'sessions', 'job_runs']

/** Every other table, whole, but for versions and for sealed bytes, which differ each time they are sealed. */
const everything = async ({ owner, vault }: World, decided: string): Promise<Record<string, unknown>> => {
  const { rows: tables } = await sql<{ name: string }>`select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' order by 1`.execute(owner)
  const found: Record<string, unknown> = {}
  for (const { name } of tables.filter((table) => !growing.includes(table.name))) {
    const { rows } = await sql<{ row: unknown }>`select to_jsonb(t) - 'version' - 'document_enc' - 'phone_enc' as row from ${sql.table(name)} t where coalesce(to_jsonb(t) ->> 'id', '') <> ${decided}`.execute(owner)
    found[name] = rows.map(({ row }) => JSON.stringify(row)).sort()
  }
  const people = await owner.selectFrom('people').select('id').orderBy('id').execute()
  found['particulars'] = await Promise.all(people.map(async ({ id }) => ({ id, ...(await particularsOf(owner, vault, id)) })))
  return found
}

const mergeNow = (pair: Awaited<ReturnType<typeof taken>>) =>
  world.as(pair.officer).call('duplicates.merge', { caseId: pair.caseId, version: pair.version, otherId: pair.memberId, seen: true, lastSigns: pair.documentNumber.slice(-6) })

it('puts back every row of every table as it was', async () => {
  const pair = await taken(world)
  const before = await everything(world, pair.caseId)
  const { version } = await mergeNow(pair)
  expect(await everything(world, pair.caseId)).not.toEqual(before)
  await world.as(pair.officer).call('duplicates.undo', { caseId: pair.caseId, version, note: '合错了人' })
  expect(await everything(world, pair.caseId)).toEqual(before)
})

it('opens again what the merge had taken back, tells both, and lets both sign in anew', async () => {
  const { officer, caseId, version, joinId, member, memberId, claimantId } = await merged(world)
  await world.as(officer).call('duplicates.undo', { caseId, version, note: '合错了人' })
  expect(await world.owner.selectFrom('cases').select(['person_id', 'state', 'closed_at']).where('id', '=', joinId).executeTakeFirstOrThrow()).toEqual({ person_id: claimantId, state: 'submitted', closed_at: null })
  const told = await world.owner.selectFrom('notices').select('person_id').where('kind', '=', 'duplicates.undone').where('person_id', 'in', [memberId, claimantId]).execute()
  expect(told).toHaveLength(2)
  expect(await world.as(member).refusal('progress.listCases', {})).toBe('session.required')
  const history = await world.owner.selectFrom('case_events').select('what').where('case_id', '=', joinId).orderBy('id').execute()
  expect(history.map(({ what }) => what).slice(-2)).toEqual(['withdrawn', 'reopened'])
})

it('leaves to the member what has happened since, and says so before anybody confirms', async () => {
  const { officer, caseId, version, member, memberId, memberUnion, claimantId } = await merged(world)
  days(3)
  const fileId = await signature(world, member)
  await world.as(member).call('myData.correctPhone', { phone: '13911112222' })
  await world.as(member).call('membership.leave', {})
  expect((await changesAt(world, memberUnion))[0]).toMatchObject({ what: 'left' })
  const { merge } = await world.as(officer).call('duplicates.compare', { caseId })
  expect(merge).toMatchObject({ may: true, undone: false, stays: { cases: 1, files: 1 } })
  expect(merge?.losses).toEqual(['sign_ins', 'phone_changed'])
  await world.as(officer).call('duplicates.undo', { caseId, version, note: '合错了人' })
  expect((await particularsOf(world.owner, world.vault, memberId)).phone).toBe('13911112222')
  expect((await particularsOf(world.owner, world.vault, claimantId)).phone).not.toBeNull()
  expect(await world.owner.selectFrom('files').select('owner_id').where('id', '=', fileId).executeTakeFirstOrThrow()).toEqual({ owner_id: memberId })
  expect(await world.owner.selectFrom('memberships').select('id').where('person_id', '=', memberId).where('to_on', 'is', null).execute()).toEqual([])
})

it('is too late after 30 days, and the job then forgets who the old record was', async () => {
  const { officer, caseId, version, claimantId } = await merged(world)
  days(31)
  const { dropJournals } = await import('./drop-journals')
  const { erasure } = await import('@/cloud/functions/features')
  const again = await world.staff('officer', (await world.owner.selectFrom('roles').select('organization_id').where('person_id', '=', officer.personId).executeTakeFirstOrThrow()).organization_id)
  expect(await world.as(again).refusal('duplicates.undo', { caseId, version, note: '合错了人' })).toBe('duplicates.blocked')
  expect(await dropJournals(world.db, erasure, world.clock())).toBeGreaterThan(0)
  expect(await dropJournals(world.db, erasure, world.clock())).toBe(0)
  const row = await world.owner.selectFrom('person_merges').select(['id', 'before_enc', 'dropped_at']).where('case_id', '=', caseId).executeTakeFirstOrThrow()
  expect(row).toMatchObject({ before_enc: null, dropped_at: world.clock() })
  expect(await world.owner.selectFrom('person_merge_rows').select('seq').where('merge_id', '=', row.id).execute()).toEqual([])
  expect(await world.owner.selectFrom('people').select(['erased_at', 'demo_key']).where('id', '=', claimantId).executeTakeFirstOrThrow()).toEqual({ erased_at: world.clock(), demo_key: null })
})
