import { sql, type RawBuilder } from 'kysely'
import type { Day } from '@/contract/dates'
import type { Reach } from '@/cloud/domain/orgs/scope'
import { withinReach } from '@/cloud/domain/orgs/scope'
import type { Db } from '@/cloud/kernel/handler'

export interface MemberRow {
  id: string; organization_id: string; organization_name: string; member_no: string; status: string; source: 'application' | 'import'; from_on: Day
  person_id: string; name: string | null; document_kind: string | null; document_enc: Buffer | null; phone_enc: Buffer | null; verified: boolean; registered: boolean | null; known_on: Day | null
}

const columns = sql`m.id, m.organization_id, o.name as organization_name, m.member_no, m.status, m.source, m.from_on, p.id as person_id, p.name, p.document_kind, p.document_enc, p.phone_enc,
  coalesce(v.state = 'verified', false) as verified, r.registered, r.known_on`
const tables = sql`memberships m join organizations o on o.id = m.organization_id join people p on p.id = m.person_id left join verifications v on v.person_id = p.id left join province_records r on r.person_id = p.id`

export interface MemberPlace { readonly organizationId: string; readonly id: string }
export interface MemberFilter { readonly q?: string | undefined; readonly province?: 'yes' | 'no' | 'unknown' | undefined }

/** The unions that a list covers: one, or it and all below; always within reach. */
export const unionsBelow = async (db: Db, reach: Reach, organizationId: string, subtree: boolean): Promise<string[]> => {
  const { rows } = await sql<{ id: string }>`
    select o.id from organizations root join organizations o on ${subtree ? sql`o.path <@ root.path` : sql`o.id = root.id`} where root.id = ${organizationId} and ${withinReach(reach, 'root')} and ${withinReach(reach)} order by o.id`.execute(db)
  return rows.map((row) => row.id)
}

const filterOf = ({ q, province }: MemberFilter): RawBuilder<unknown> => {
  const named = q === undefined || q === '' ? sql`true` : sql`(p.name = ${q} or m.member_no = ${q.toUpperCase()})`
  if (province === undefined) return named
  return sql`${named} and ${province === 'unknown' ? sql`r.person_id is null` : sql`r.registered = ${province === 'yes'}`}`
}

/** In the order of the index that the list is read by: union, then membership. */
export const membersPage = async (db: Db, unions: readonly string[], filter: MemberFilter, after: MemberPlace | null, most: number): Promise<MemberRow[]> => {
  const beyond = after === null ? sql`true` : sql`(m.organization_id, m.id) > (${after.organizationId}::uuid, ${after.id}::uuid)`
  const { rows } = await sql<MemberRow>`
    select ${columns} from ${tables} where m.to_on is null and m.organization_id = any(${unions}::uuid[]) and ${beyond} and ${filterOf(filter)} order by m.organization_id, m.id limit ${most}`.execute(db)
  return rows
}

export const countMembers = async (db: Db, unions: readonly string[], most: number): Promise<number> => {
  const { rows } = await sql<{ count: number }>`select count(*) as count from (select from memberships m where m.to_on is null and m.organization_id = any(${unions}::uuid[]) limit ${most}) x`.execute(db)
  return rows[0]?.count ?? 0
}

export const memberWithin = async (db: Db, reach: Reach, membershipId: string): Promise<MemberRow | undefined> => {
  const { rows } = await sql<MemberRow>`select ${columns} from ${tables} where m.id = ${membershipId} and m.to_on is null and ${withinReach(reach)}`.execute(db)
  return rows[0]
}
