import { sql, type RawBuilder } from 'kysely'
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

/** What a list covers: these unions, in its order; or all below a path, where that is everything. */
export type ListScope = { readonly unions: readonly string[] } | { readonly below: string }

/** One union, or it and all below; always within reach. Null = out of reach. */
export const listScope = async (db: Db, reach: Reach, organizationId: string, subtree: boolean): Promise<ListScope | null> => {
  const root = await db.selectFrom('organizations as o').select(['o.id', 'o.path']).where('o.id', '=', organizationId).where(withinReach(reach)).executeTakeFirst()
  if (root === undefined) return null
  if (!subtree) return { unions: [root.id] }
  if (!root.path.includes('.') && reach.subtrees.includes(root.path)) return { below: root.path }
  const { rows } = await sql<{ id: string }>`select o.id from organizations o where o.path <@ ${root.path}::ltree and ${withinReach(reach)} order by o.id`.execute(db)
  return { unions: rows.map((row) => row.id) }
}

/** The rows of a page are picked by the index before anything is joined to them. */
const pickedBy = async (db: Db, pick: RawBuilder<unknown>): Promise<MemberRow[]> => {
  const { rows } = await sql<MemberRow>`
    with m as materialized (${pick})
    select ${columns} from m join organizations o on o.id = m.organization_id join people p on p.id = m.person_id left join verifications v on v.person_id = p.id left join province_records r on r.person_id = p.id
    order by m.organization_id, m.id`.execute(db)
  return rows
}

const known = (province: MemberFilter['province']): RawBuilder<unknown> => (province === undefined ? sql`true` : sql`x.province = ${province}`)

/** All there are, in the order of lists. */
const everywhere = (db: Db, below: string, province: MemberFilter['province'], after: MemberPlace | null, most: number): Promise<MemberRow[]> =>
  pickedBy(db, sql`select * from memberships x where x.to_on is null and ${known(province)} and (select o.path <@ ${below}::ltree from organizations o where o.id = x.organization_id)
    and ${after === null ? sql`true` : sql`(x.organization_id, x.id) > (${after.organizationId}::uuid, ${after.id}::uuid)`} order by x.organization_id, x.id limit ${sql.lit(most)}`)

/** Of each of these unions the first, out of the index. */
const ofUnions = (db: Db, unions: readonly string[], province: MemberFilter['province'], after: MemberPlace | null, most: number): Promise<MemberRow[]> =>
  pickedBy(db, sql`select y.* from unnest(${unions}::uuid[]) as u (id) cross join lateral (
      select * from memberships x where x.organization_id = u.id and x.to_on is null and ${known(province)}
        and ${after === null ? sql`true` : sql`(x.organization_id, x.id) > (${after.organizationId}::uuid, ${after.id}::uuid)`} order by x.id limit ${most}) y
    order by y.organization_id, y.id limit ${most}`)

const membersNamed = async (db: Db, scope: ListScope, q: string, { province }: MemberFilter, after: MemberPlace | null, most: number): Promise<MemberRow[]> => {
  const answered = province === undefined ? sql`true` : sql`m.province = ${province}`
  const beyond = after === null ? sql`true` : sql`(m.organization_id, m.id) > (${after.organizationId}::uuid, ${after.id}::uuid)`
  const { rows } = await sql<MemberRow>`
    select ${columns} from ${tables} where m.id in (
        select x.id from people y join memberships x on x.person_id = y.id where y.name = ${q} union select x.id from memberships x where x.member_no = ${q.toUpperCase()})
      and m.to_on is null and ${'unions' in scope ? sql`m.organization_id = any(${scope.unions}::uuid[])` : sql`o.path <@ ${scope.below}::ltree`} and ${answered} and ${beyond} order by m.organization_id, m.id limit ${most}`.execute(db)
  return rows
}

/** Asked at once first, and how many times as many then: few unions fill a page where many are members, and where hardly anybody is what one looks for, a few questions reach all of them. */
const [FIRST, TIMES] = [8, 8]

/** In the order of unions, and within one in that of its members. */
export const membersPage = async (db: Db, scope: ListScope, filter: MemberFilter, after: MemberPlace | null, most: number): Promise<MemberRow[]> => {
  if (filter.q !== undefined && filter.q !== '') return membersNamed(db, scope, filter.q, filter, after, most)
  if ('below' in scope) return everywhere(db, scope.below, filter.province, after, most)
  const unions = scope.unions.filter((id) => after === null || id >= after.organizationId)
  const page: MemberRow[] = []
  for (let at = 0, step = FIRST; at < unions.length && page.length < most; at += step, step *= TIMES) {
    page.push(...(await ofUnions(db, unions.slice(at, at + step), filter.province, after, most - page.length)))
  }
  return page
}

export const countMembers = async (db: Db, scope: ListScope, most: number): Promise<number> => {
  const { rows } = await sql<{ count: number }>`select count(*) as count from (select from memberships m where m.to_on is null and ${'unions' in scope ? sql`m.organization_id = any(${scope.unions}::uuid[])` : sql`true`} limit ${most}) x`.execute(db)
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
