import { sql, type RawBuilder } from 'kysely'
import type { Db } from '@/cloud/kernel/handler'
import { pageSize } from '@/cloud/domain/cursor'
import { gramsOfQuestion } from '@/cloud/domain/orgs/name-key'
import { searchKey } from '@/contract/places/search-key'
import type { KeptAt } from '../kept-cursor'
import type { PlaceRow } from '@/cloud/domain/places/kept'

export interface KeptRow extends PlaceRow {
  readonly street_name: string | null
  readonly union_name: string
  readonly merged_code: string | null
  readonly open_reports: number
  readonly staffed: boolean
}

const openReports = sql`(select count(*) from place_reports r where r.place_id = p.id and r.state <> 'resolved')`

const named = (staffed: RawBuilder<boolean>) => sql`
  p.*, s.name as street_name, o.name as union_name, i.code as merged_code, ${openReports} as open_reports, ${staffed} as staffed`
const joined = sql`left join streets s on s.code = p.street_code join organizations o on o.id = p.organization_id left join places i on i.id = p.merged_into`

interface Scope {
  /** condition over `places p` */
  readonly within: RawBuilder<boolean>
  readonly staffed: RawBuilder<boolean>
}

export const keptRow = async (db: Db, { within, staffed }: Scope, id: string): Promise<KeptRow | undefined> =>
  (await sql<KeptRow>`select ${named(staffed)} from places p ${joined} where p.id = ${id} and ${within}`.execute(db)).rows[0]

export interface KeptQuestion {
  readonly q: string
  readonly streetCode?: string | undefined
  readonly kind?: string | undefined
  readonly status?: string | undefined
  /** Only open places that were last confirmed before then, or never. */
  readonly staleBefore: Date | null
  readonly after: KeptAt | null
}

const conditions = ({ q, streetCode, kind, status, staleBefore }: KeptQuestion): RawBuilder<unknown> => {
  const key = searchKey(q)
  return sql`${key === '' ? sql`` : sql`and p.signs @> ${gramsOfQuestion(key)}::text[]`} ${streetCode === undefined ? sql`` : sql`and p.street_code = ${streetCode}`}
    ${kind === undefined ? sql`` : sql`and p.kind = ${kind}`} ${status === undefined ? sql`and p.status <> 'merged'` : sql`and p.status = ${status}`}
    ${staleBefore === null ? sql`` : sql`and p.status = 'open' and (p.confirmed_at is null or p.confirmed_at < ${staleBefore}::timestamptz)`}`
}

const order = sql`coalesce(p.street_code, ''), p.name, p.id`

/** Those with open reports, or those without, by street and name; at most `limit`. */
const part = async (db: Db, scope: Scope, ask: KeptQuestion, calm: boolean, limit: number): Promise<KeptRow[]> => {
  const { after } = ask
  const from = after !== null && after.calm === calm ? sql`and (${order}) > (${after.street}, ${after.name}, ${after.id}::uuid)` : sql``
  const reported = sql`exists (select from place_reports r where r.place_id = p.id and r.state <> 'resolved')`
  const { rows } = await sql<KeptRow>`
    select ${named(scope.staffed)} from places p ${joined}
    where ${scope.within} and ${calm ? sql`not ${reported}` : sql`${reported}`} ${conditions(ask)} ${from} order by ${order} limit ${limit}`.execute(db)
  return rows
}

/** Places with open reports first. One row more than a page. */
export const keptPage = async (db: Db, scope: Scope, ask: KeptQuestion): Promise<KeptRow[]> => {
  const wanted = pageSize + 1
  const first = ask.after?.calm === true ? [] : await part(db, scope, ask, false, wanted)
  return first.length >= wanted ? first : [...first, ...(await part(db, scope, ask, true, wanted - first.length))]
}

/** Photos that the public sees, or that still wait. */
export const photosOf = (db: Db, placeId: string, shown: boolean) =>
  db.selectFrom('place_photos as f').innerJoin('files', 'files.id', 'f.file_id').where('f.place_id', '=', placeId).where('f.shown', '=', shown).where('files.deleted_at', 'is', null)
    .select(['f.id', 'f.file_id', 'f.taken_on', 'files.owner_id']).orderBy('f.created_at', 'desc').orderBy('f.id').limit(30).execute()

/** Photos of many places at once, for a page of them. */
export const photosOfAll = (db: Db, placeIds: readonly string[]) =>
  db.selectFrom('place_photos as f').innerJoin('files', 'files.id', 'f.file_id').where(sql<boolean>`f.place_id = any(${placeIds}::uuid[])`).where('f.shown', '=', true).where('files.deleted_at', 'is', null)
    .select(['f.place_id', 'f.id', 'f.taken_on']).orderBy('f.created_at', 'desc').orderBy('f.id').execute()
