import { sql, type RawBuilder } from 'kysely'
import { placeKinds, placeStatuses } from '@/contract/places/words'
import { searchKey } from '@/contract/places/search-key'
import type { Db } from '@/cloud/kernel/handler'
import { pageAndOne, pageSize } from '@/cloud/domain/cursor'
import { gramsOfQuestion } from '@/cloud/domain/orgs/name-key'
import type { KeptWhere } from '@/cloud/domain/places/keeper-scope'
import type { KeptAt } from '../kept-cursor'
import { joined, named, type KeptRow } from './kept'

export interface KeptScope {
  readonly where: KeptWhere
  /** Conditions over `places p`: within the scope of a role; looked after by the caller in person. */
  readonly staffed: RawBuilder<boolean>
  readonly managed: RawBuilder<boolean>
}

export interface KeptQuestion {
  readonly q: string
  readonly streetCode?: string | undefined
  readonly kind?: string | undefined
  readonly status?: string | undefined
  /** Only open places that were last confirmed before then, or never. */
  readonly staleBefore: Date | null
  readonly after: KeptAt | null
}

/** As in the search of the public: so far the order of the list is tried before the index of characters. */
const WINDOW = 2000

const living = placeStatuses.filter((one) => one !== 'merged')

/** As the indexes write it. */
const calm = sql`(case when p.open_reports = 0 then 1 else 0 end)`
const street = sql`coalesce(p.street_code, '')`
const order = sql`${calm}, ${street}, p.name, p.id`
const keys = sql`p.id, ${calm} as calm, ${street} as street, p.name`

const beyond = ({ after }: KeptQuestion): RawBuilder<unknown> =>
  after === null ? sql`` : sql`and (${order}) > (${after.calm ? 1 : 0}, ${after.street}, ${after.name}, ${after.id}::uuid)`

const conditions = ({ q, streetCode, kind, status, staleBefore }: KeptQuestion): RawBuilder<unknown> => {
  const key = searchKey(q)
  return sql`${key === '' ? sql`` : sql`and p.signs @> ${gramsOfQuestion(key)}::text[]`} ${streetCode === undefined ? sql`` : sql`and ${street} = ${streetCode}`}
    ${kind === undefined ? sql`` : sql`and p.kind = ${kind}`} ${status === undefined ? sql`and p.status <> 'merged'` : sql`and p.status = ${status}`}
    ${staleBefore === null ? sql`` : sql`and p.status = 'open' and (p.confirmed_at is null or p.confirmed_at < ${staleBefore}::timestamptz)`}`
}

const first = (which: RawBuilder<unknown>, ask: KeptQuestion): RawBuilder<unknown> => sql`(select ${keys} from places p where ${which} ${conditions(ask)} ${beyond(ask)} order by ${order} limit ${pageAndOne})`

/**
 * A list is put together of strands that lie side by side in an index, each in the order of the list, and gives the first
 * of each: so a page reads as many rows of a strand as it has, however long the strand and however rare what is asked for.
 */
const strands = (where: NonNullable<KeptWhere>, ask: KeptQuestion): RawBuilder<unknown> => {
  const { status, kind, staleBefore, streetCode } = ask
  const everywhere = 'everywhere' in where
  const statuses = staleBefore !== null ? ['open'] : status === undefined ? living : [status]
  const narrow = status !== undefined || staleBefore !== null || (everywhere && kind !== undefined)
  const sides = [
    ...(everywhere ? [] : [sql`(select u.id from unnest(${where.unions}) as u (id) where exists (select from places any_place where any_place.organization_id = u.id)) as u (id)`]),
    ...(narrow ? [sql`unnest(${statuses}::text[]) as s (status)`, sql`unnest(${staleBefore === null ? [true, false] : [true]}::boolean[]) as l (lapsed)`] : []),
    // One union has few kinds: there they are told apart row by row.
    ...(narrow && everywhere ? [sql`unnest(${kind === undefined ? placeKinds : [kind]}::text[]) as k (kind)`] : []),
    ...(streetCode === undefined ? [] : [sql`unnest(array[0, 1]) as c (calm)`]),
  ]
  const which = sql.join([
    everywhere ? where.everywhere : sql`p.organization_id = u.id`,
    ...(narrow ? [sql`p.status = s.status and p.lapsed = l.lapsed`] : []),
    ...(narrow && everywhere ? [sql`p.kind = k.kind`] : []),
    ...(streetCode === undefined ? [] : [sql`${calm} = c.calm`]),
  ], sql` and `)
  return sides.length === 0 ? first(which, ask) : sql`select x.* from ${sql.join(sides, sql` cross join `)} cross join lateral ${first(which, ask)} x`
}

/** Confirmed so long ago that it became stale since the job looked last (`lapsed`). */
const lapsing = (ask: KeptQuestion, staffed: RawBuilder<boolean>): RawBuilder<unknown> =>
  first(sql`p.status = 'open' and not p.lapsed and p.confirmed_at < ${ask.staleBefore}::timestamptz and ${staffed}`, ask)

const pageOf = async (db: Db, { staffed, managed }: KeptScope, ask: KeptQuestion, parts: readonly RawBuilder<unknown>[]): Promise<KeptRow[]> => {
  const { rows } = await sql<KeptRow>`
    with picked as materialized (
      select x.id from (${sql.join([...parts, first(managed, ask)].map((part) => sql`(${part})`), sql` union `)}) x order by x.calm, x.street, x.name, x.id limit ${pageAndOne})
    select ${named(staffed)} from picked join places p on p.id = picked.id ${joined} order by ${order}`.execute(db)
  return rows
}

/** What stands in many names is met soon in the order of the list; the rest has few places, which the index of characters knows. */
const searched = async (db: Db, scope: KeptScope, ask: KeptQuestion): Promise<KeptRow[]> => {
  if (scope.where !== null && 'everywhere' in scope.where) {
    const near = sql`select ${keys} from (select * from places p where p.status <> 'merged' ${beyond(ask)} order by ${order} limit ${sql.lit(WINDOW)}) p where ${scope.staffed} ${conditions(ask)} order by ${order} limit ${pageAndOne}`
    const page = ask.status === 'merged' ? [] : await pageOf(db, scope, ask, [near])
    if (page.length > pageSize) return page
  }
  return pageOf(db, scope, ask, scope.where === null ? [] : [first(scope.staffed, ask)])
}

/** Those with open reports first, then by street and name. One row more than a page. */
export const keptPage = (db: Db, scope: KeptScope, ask: KeptQuestion): Promise<KeptRow[]> => {
  if (searchKey(ask.q) !== '') return searched(db, scope, ask)
  if (scope.where === null) return pageOf(db, scope, ask, [])
  return pageOf(db, scope, ask, [strands(scope.where, ask), ...(ask.staleBefore === null ? [] : [lapsing(ask, scope.staffed)])])
}
