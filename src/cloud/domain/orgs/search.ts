import { sql, type RawBuilder } from 'kysely'
import type { Db } from '@/cloud/kernel/handler'
import { gramsOfQuestion, nameKey } from './name-key'
import { readCursor, writeCursor, type Place } from './search-cursor'

export interface EmployerRow {
  readonly id: string
  readonly name: string
  readonly uscc: string | null
  readonly street_code: string | null
  readonly union_id: string | null
  readonly name_key: string
}

export interface EmployerQuestion {
  readonly q: string
  readonly streetCode?: string
  readonly cursor?: string
  readonly limit: number
}

/**
 * Rows of the name index that are read before the character index is asked. A part of a name that stands in more
 * than one of 200 names fills a page within them; a rarer one leaves so few rows that the character index is quick.
 * Both ways are bounded, whatever the planner believes of Chinese text.
 */
const WINDOW = 2000

const columns = sql`e.id, e.name, e.uscc, e.street_code, e.union_id, e.name_key`
const like = (key: string): string => key.replace(/[\\%_]/g, (mark) => `\\${mark}`)

const inStreet = (streetCode?: string): RawBuilder<unknown> => (streetCode ? sql`and e.street_code = ${streetCode}` : sql``)
const after = (place: Place | null): RawBuilder<unknown> => (place ? sql`and (e.name_key, e.id) > (${place.key}, ${place.id}::uuid)` : sql``)

const startsWith = (db: Db, key: string, ask: EmployerQuestion, place: Place | null, limit: number) =>
  sql<EmployerRow>`select ${columns} from enterprises e
    where e.name_key >= ${key} and e.name_key < ${key + '\u{10FFFF}'} ${inStreet(ask.streetCode)} ${after(place)}
    order by e.name_key, e.id limit ${limit}`.execute(db)

const byCode = (db: Db, code: string, ask: EmployerQuestion, limit: number) =>
  sql<EmployerRow>`select ${columns} from enterprises e
    where e.uscc >= ${code} and e.uscc < ${code + '~'} ${inStreet(ask.streetCode)} order by e.uscc limit ${limit}`.execute(db)

/** Names that hold the key, but do not begin with it: those came before. */
const holds = (key: string) => sql`e.name_key like ${`%${like(key)}%`} and not (e.name_key >= ${key} and e.name_key < ${key + '\u{10FFFF}'})`

const containsInWindow = (db: Db, key: string, ask: EmployerQuestion, place: Place | null, limit: number) =>
  sql<EmployerRow>`select * from (select ${columns} from enterprises e where true ${inStreet(ask.streetCode)} ${after(place)}
    order by e.name_key, e.id limit ${WINDOW}) e where ${holds(key)} limit ${limit}`.execute(db)

const containsByGrams = (db: Db, key: string, ask: EmployerQuestion, place: Place | null, limit: number) =>
  sql<EmployerRow>`with hits as materialized (
      select ${columns} from enterprises e where e.grams @> ${gramsOfQuestion(key)}::text[] and ${holds(key)} ${inStreet(ask.streetCode)})
    select * from hits e where true ${after(place)} order by e.name_key, e.id limit ${limit}`.execute(db)

/**
 * Employers by name or unified credit code: those that begin with the question first, then those that hold it.
 * @returns at most `limit` rows and the cursor of the next page
 */
export const searchEmployers = async (db: Db, ask: EmployerQuestion): Promise<{ rows: EmployerRow[]; next?: string }> => {
  const key = nameKey(ask.q)
  if (key === '') return { rows: [] }
  const code = ask.q.trim().toUpperCase()
  if (/^[0-9A-Z]{4,18}$/.test(code) && /\d/.test(code)) {
    const { rows } = await byCode(db, code, ask, ask.limit)
    if (rows.length > 0) return { rows }
  }
  const place = readCursor(ask.cursor)
  const wanted = ask.limit + 1
  const rows: EmployerRow[] = []
  if (place?.part !== 'holds') rows.push(...(await startsWith(db, key, ask, place, wanted)).rows)
  const begins = rows.length
  if (rows.length < wanted) {
    const from = place?.part === 'holds' ? place : null
    const missing = wanted - rows.length
    let more = (await containsInWindow(db, key, ask, from, missing)).rows
    if (more.length < missing) more = (await containsByGrams(db, key, ask, from, missing)).rows
    rows.push(...more)
  }
  if (rows.length <= ask.limit) return { rows }
  const last = rows[ask.limit - 1]!
  return { rows: rows.slice(0, ask.limit), next: writeCursor({ part: ask.limit <= begins ? 'begins' : 'holds', key: last.name_key, id: last.id }) }
}
