import { sql, type RawBuilder } from 'kysely'
import * as v from 'valibot'
import { answersWords } from '@/contract/places/filter'
import type { Calendar } from '@/contract/places/open'
import type { FoundPlace } from '@/contract/places/pack'
import { searchKey } from '@/contract/places/search-key'
import { cursorOf } from '@/cloud/domain/cursor'
import { gramsOfQuestion } from '@/cloud/domain/orgs/name-key'
import type { Db } from '@/cloud/kernel/handler'
import type { Vault } from '@/cloud/kernel/vault'
import { inSql, isOpenAs, type CloudFilter } from './matching'
import { foundPlace, listedColumns, type ListedRow } from './row'

export interface PlaceQuestion {
  readonly q: string
  readonly filter: CloudFilter
  readonly cursor?: string
  readonly limit: number
}

/** Names that begin with the question come first, then whatever holds it somewhere. */
const position = v.strictObject({ part: v.picklist(['begins', 'holds']), name: v.pipe(v.string(), v.maxLength(60)), id: v.pipe(v.string(), v.uuid()) })
type Position = v.InferOutput<typeof position>
const { write, read } = cursorOf(position)

/** Rows that are read at once, and how many such steps one call takes before it hands the rest to the next page. */
const STEP = 200
const STEPS = 5
/** As in the employer search: the name index is tried that far before the character index. */
const WINDOW = 2000

const columns = sql.raw(listedColumns.map((name) => `p.${name}`).join(', '))
const shown = sql`p.status in ('preparing', 'open', 'suspended')`
const behind = (at: Position | null): RawBuilder<unknown> => (at ? sql`and (p.name, p.id) > (${at.name}, ${at.id}::uuid)` : sql``)
const begins = (q: string): RawBuilder<unknown> => sql`(p.name >= ${q} and p.name < ${q + '\u{10FFFF}'})`

/** `fits`: the filter lets it through. It stands beside the row and not in the condition: what hardly any place has must not be looked for through all of them at once. */
type Met = ListedRow & { readonly fits: boolean }

const byName = async (db: Db, q: string, filter: CloudFilter, at: Position | null): Promise<readonly Met[]> =>
  (await sql<Met>`select ${columns}, (${inSql(filter)}) as fits from places p where ${begins(q)} and ${shown} ${behind(at)} order by p.name, p.id limit ${STEP}`.execute(db)).rows

const bySigns = async (db: Db, q: string, filter: CloudFilter, at: Position | null): Promise<readonly Met[]> => {
  const row = sql`${columns}, (${inSql(filter)}) as fits`
  const holds = sql`${shown} and p.signs @> ${gramsOfQuestion(searchKey(q))}::text[] and not ${begins(q)}`
  const near = await sql<Met>`select ${row} from (select * from places p where true ${behind(at)} order by p.name, p.id limit ${WINDOW}) p where ${holds} limit ${STEP}`.execute(db)
  if (near.rows.length === STEP) return near.rows
  return (await sql<Met>`with hits as materialized (select ${row} from places p where ${holds})
    select * from hits p where true ${behind(at)} order by p.name, p.id limit ${STEP}`.execute(db)).rows
}

/**
 * Places by a part of name, address or community, by pinyin initials or by code. A page may hold fewer than `limit` rows
 * and still have a next one: filters are decided row by row, and one call only looks so far.
 */
export const searchPlaces = async (db: Db, vault: Vault, ask: PlaceQuestion, calendar: Calendar): Promise<{ rows: FoundPlace[]; next?: string }> => {
  const q = ask.q.trim()
  if (searchKey(q) === '') return { rows: [] }
  let at = read(ask.cursor)
  const found: { readonly place: FoundPlace; readonly at: Position }[] = []
  for (let step = 0; step < STEPS && found.length <= ask.limit; step++) {
    const part = at?.part ?? 'begins'
    const rows = await (part === 'begins' ? byName : bySigns)(db, q, ask.filter, at?.name === '' ? null : at)
    for (const row of rows) {
      const place = foundPlace(row, vault)
      if (row.fits && answersWords(place, q) && isOpenAs(ask.filter.open, place, calendar)) found.push({ place, at: { part, name: row.name, id: row.id } })
    }
    const last = rows[rows.length - 1]
    if (rows.length === STEP && last) at = { part, name: last.name, id: last.id }
    else if (part === 'begins') at = startOfHolds
    else return cut(found, ask.limit, null)
  }
  return cut(found, ask.limit, at)
}

const startOfHolds: Position = { part: 'holds', name: '', id: '00000000-0000-0000-0000-000000000000' }

const cut = (found: readonly { readonly place: FoundPlace; readonly at: Position }[], limit: number, goOn: Position | null): { rows: FoundPlace[]; next?: string } => {
  const rows = found.slice(0, limit).map(({ place }) => place)
  const next = found.length > limit ? found[limit - 1]!.at : goOn
  return { rows, ...(next ? { next: write(next) } : {}) }
}
