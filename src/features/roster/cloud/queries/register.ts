import { sql, type Insertable } from 'kysely'
import type { Day } from '@/contract/dates'
import type { Memberships } from '@/cloud/db/tables/memberships'
import type { People } from '@/cloud/db/tables/people'
import { withinReach, type Reach } from '@/cloud/domain/orgs/scope'
import type { Db } from '@/cloud/kernel/handler'
import type { Known } from '../decide-line'

export type KnownPerson = Known & { readonly province: { readonly registered: boolean; readonly knownOn: Day } | null }

interface Row {
  hash: Buffer; id: string; name: string | null; phone_missing: boolean
  organization_id: string | null; running: boolean | null; reachable: boolean | null; union_name: string | null
  registered: boolean | null; known_on: Day | null; applying: boolean
}

/**
 * Whom the register knows by these documents, by their hash in hex: members, also former ones, and whoever is verified on
 * the document; of several the one whose document it is.
 * A number that somebody only typed into an application counts for nothing here. `root`: reach ends below that path.
 */
export const knownPeople = async (db: Db, reach: Reach, root: string | null, hashes: readonly Buffer[]): Promise<Map<string, KnownPerson>> => {
  const below = root === null ? sql`true` : sql`o.path <@ ${root}::ltree`
  const { rows } = await sql<Row>`
    select p.document_hash as hash, p.id, p.name, p.phone_hash is null as phone_missing, m.organization_id, m.to_on is null as running, ${withinReach(reach)} and ${below} as reachable, o.name as union_name,
      r.registered, r.known_on, exists (select from cases e where e.person_id = p.id and e.kind in ('membership.join', 'membership.move') and e.closed_at is null) as applying
    from people p left join verifications v on v.person_id = p.id and v.state = 'verified'
    left join lateral (select * from memberships x where x.person_id = p.id order by (x.to_on is null) desc, x.from_on desc, x.created_at desc limit 1) m on true
    left join organizations o on o.id = m.organization_id left join province_records r on r.person_id = p.id
    where p.document_hash = any(${hashes}::bytea[]) and (p.document_claimed or v.person_id is not null or m.id is not null) and p.closed_at is null
    order by p.document_claimed, p.created_at`.execute(db)
  return new Map(rows.map((row) => [row.hash.toString('hex'), {
    personId: row.id, name: row.name, phoneMissing: row.phone_missing, provinceMissing: row.registered === null, applying: row.applying,
    last: row.organization_id === null ? null : { organizationId: row.organization_id, running: row.running === true, reachable: row.reachable === true, unionName: row.union_name ?? '' },
    province: row.registered === null || row.known_on === null ? null : { registered: row.registered, knownOn: row.known_on },
  }]))
}

/** In the words of the index: as a parameter it would not be recognised once the statement has a plan for all values. */
const claimed = sql<boolean>`document_claimed`

/** Those who were taken in; a document that became somebody's in this very moment is left out. */
export const insertPeople = async (db: Db, people: readonly Insertable<People>[]): Promise<Set<string>> => {
  if (people.length === 0) return new Set()
  const rows = await db.insertInto('people').values(people).onConflict((c) => c.column('document_hash').where(claimed).doNothing()).returning('id').execute()
  return new Set(rows.map((row) => row.id))
}

/** Everybody who bears one of these documents, held for this transaction, always in the same order: what is read of them afterwards stays true. */
export const holdBearers = async (db: Db, hashes: readonly Buffer[]): Promise<void> => {
  await db.selectFrom('people').select('id').where(sql<boolean>`document_hash = any(${hashes}::bytea[])`).where('closed_at', 'is', null).orderBy('id').forUpdate().execute()
}

export const claimDocuments = async (db: Db, ids: readonly string[]): Promise<void> => {
  await db.updateTable('people').set({ document_claimed: true }).where(sql<boolean>`id = any(${ids}::uuid[])`).execute()
}

/** MEM-2: one running membership a person; whoever has got one meanwhile keeps it. */
export const insertMemberships = async (db: Db, rows: readonly Omit<Insertable<Memberships>, 'member_no'>[]): Promise<void> => {
  if (rows.length === 0) return
  const { rows: numbers } = await sql<{ no: string }>`select 'LG' || nextval('member_numbers') as no from generate_series(1, ${rows.length}::int)`.execute(db)
  await db.insertInto('memberships').values(rows.map((row, index) => ({ ...row, member_no: numbers[index]!.no }))).onConflict((c) => c.column('person_id').where('to_on', 'is', null).doNothing()).execute()
}

export interface ProvinceAnswer { readonly personId: string; readonly registered: boolean; readonly knownOn: Day }

export const writeProvince = async (db: Db, answers: readonly ProvinceAnswer[], by: string, now: Date): Promise<void> => {
  if (answers.length === 0) return
  await db.insertInto('province_records').values(answers.map((one) => ({ person_id: one.personId, registered: one.registered, known_on: one.knownOn, set_by: by, set_at: now })))
    .onConflict((c) => c.column('person_id').doUpdateSet((e) => ({ registered: e.ref('excluded.registered'), known_on: e.ref('excluded.known_on'), set_by: e.ref('excluded.set_by'), set_at: e.ref('excluded.set_at') }))
      .whereRef('province_records.known_on', '<=', 'excluded.known_on')).execute()
}

/** Reviewers' roles that somebody holds on that day, in the shape of the pipeline: work goes on after the call that began it. */
export const rolesHeld = async (db: Db, personId: string, today: Day) => {
  const rows = await db.selectFrom('roles').innerJoin('organizations', 'organizations.id', 'roles.organization_id').where('person_id', '=', personId).where('role', 'in', ['chair', 'officer', 'district'])
    .where('revoked_at', 'is', null).where('from_on', '<=', today).where((or) => or.or([or('to_on', 'is', null), or('to_on', '>=', today)])).where('organizations.status', '=', 'active')
    .select(['role', 'organization_id', 'path']).execute()
  return rows.map((row) => ({ role: row.role as 'chair' | 'officer' | 'district', organizationId: row.organization_id, path: row.path }))
}
