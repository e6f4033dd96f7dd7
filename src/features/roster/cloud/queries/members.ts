import { sql } from 'kysely'
import type { Day } from '@/contract/dates'
import type { Reach } from '@/cloud/domain/orgs/scope'
import { withinReach } from '@/cloud/domain/orgs/scope'
import type { Db } from '@/cloud/kernel/handler'

export interface MemberRow {
  id: string; organization_id: string; organization_name: string; member_no: string; status: string; source: 'application' | 'import'; from_on: Day
  person_id: string; name: string | null; document_kind: string | null; document_enc: Buffer | null; phone_enc: Buffer | null; verified: boolean; signed_in: boolean; registered: boolean | null; known_on: Day | null
}

const columns = sql`m.id, m.organization_id, o.name as organization_name, m.member_no, m.status, m.source, m.from_on, p.id as person_id, p.name, p.document_kind, p.document_enc, p.phone_enc,
  coalesce(v.state = 'verified', false) as verified, exists (select from accounts a where a.person_id = p.id) as signed_in, r.registered, r.known_on`
const tables = sql`memberships m join organizations o on o.id = m.organization_id join people p on p.id = m.person_id left join verifications v on v.person_id = p.id left join province_records r on r.person_id = p.id`

export interface MemberPlace { readonly organizationId: string; readonly id: string }
export interface MemberFilter { readonly q?: string | undefined; readonly province?: 'yes' | 'no' | 'unknown' | undefined }

/** The unions that a list covers: one, or it and all below; always within reach. */
export const unionsBelow = async (db: Db, reach: Reach, organizationId: string, subtree: boolean): Promise<string[]> => {
  const { rows } = await sql<{ id: string }>`
    select o.id from organizations root join organizations o on ${subtree ? sql`o.path <@ root.path` : sql`o.id = root.id`} where root.id = ${organizationId} and ${withinReach(reach, 'root')} and ${withinReach(reach)} order by o.id`.execute(db)
  return rows.map((row) => row.id)
}

/** Of these unions those that have members, in the order of lists. */
export const inhabited = async (db: Db, unions: readonly string[]): Promise<string[]> => {
  const { rows } = await sql<{ id: string }>`
    select u.id from unnest(${unions}::uuid[]) as u (id) where exists (select from memberships m where m.organization_id = u.id and m.to_on is null) order by u.id`.execute(db)
  return rows.map((row) => row.id)
}

/**
 * Union by union: asked for all at once, the database would read and sort everything beyond the page for every page.
 * The rows of the page are picked by the index before anything is joined to them.
 */
const membersOf = async (db: Db, union: string, province: MemberFilter['province'], after: string | null, most: number): Promise<MemberRow[]> => {
  // Asked row by row, by its key: as a join the database would read every answer of the province for a page.
  const answer = sql`(select y.registered from province_records y where y.person_id = x.person_id)`
  const known = province === undefined ? sql`true` : province === 'unknown' ? sql`${answer} is null` : sql`${answer} = ${province === 'yes'}`
  const { rows } = await sql<MemberRow>`
    with m as materialized (
      select * from memberships x where x.organization_id = ${union} and x.to_on is null and ${after === null ? sql`true` : sql`x.id > ${after}::uuid`} and ${known} order by x.id limit ${most})
    select ${columns} from m join organizations o on o.id = m.organization_id join people p on p.id = m.person_id left join verifications v on v.person_id = p.id left join province_records r on r.person_id = p.id order by m.id`.execute(db)
  return rows
}

const membersNamed = async (db: Db, unions: readonly string[], q: string, { province }: MemberFilter, after: MemberPlace | null, most: number): Promise<MemberRow[]> => {
  const known = province === undefined ? sql`true` : province === 'unknown' ? sql`r.person_id is null` : sql`r.registered = ${province === 'yes'}`
  const beyond = after === null ? sql`true` : sql`(m.organization_id, m.id) > (${after.organizationId}::uuid, ${after.id}::uuid)`
  const { rows } = await sql<MemberRow>`
    select ${columns} from ${tables} where m.id in (
        select x.id from people y join memberships x on x.person_id = y.id where y.name = ${q} union select x.id from memberships x where x.member_no = ${q.toUpperCase()})
      and m.to_on is null and m.organization_id = any(${unions}::uuid[]) and ${known} and ${beyond} order by m.organization_id, m.id limit ${most}`.execute(db)
  return rows
}

/** `unions` in the order that `inhabited` gives. */
export const membersPage = async (db: Db, unions: readonly string[], filter: MemberFilter, after: MemberPlace | null, most: number): Promise<MemberRow[]> => {
  if (filter.q !== undefined && filter.q !== '') return membersNamed(db, unions, filter.q, filter, after, most)
  const page: MemberRow[] = []
  for (const union of unions.filter((id) => after === null || id >= after.organizationId)) {
    page.push(...(await membersOf(db, union, filter.province, union === after?.organizationId ? after.id : null, most - page.length)))
    if (page.length >= most) break
  }
  return page
}

export const countMembers = async (db: Db, unions: readonly string[], most: number): Promise<number> => {
  const { rows } = await sql<{ count: number }>`select count(*) as count from (select from memberships m where m.to_on is null and m.organization_id = any(${unions}::uuid[]) limit ${most}) x`.execute(db)
  return rows[0]?.count ?? 0
}

export const memberWithin = async (db: Db, reach: Reach, membershipId: string): Promise<MemberRow | undefined> => {
  const { rows } = await sql<MemberRow>`select ${columns} from ${tables} where m.id = ${membershipId} and m.to_on is null and ${withinReach(reach)}`.execute(db)
  return rows[0]
}

/** One living code a person. */
export const dropLinkCodes = async (db: Db, personId: string): Promise<void> => {
  await db.deleteFrom('one_time_codes').where('person_id', '=', personId).where('purpose', '=', 'account_link').execute()
}
