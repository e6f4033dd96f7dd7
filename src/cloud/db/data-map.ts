import { sql } from 'kysely'
import type { Db } from '@/cloud/kernel/handler'

/** One column that holds something of a person, as its comment in the schema says: `pd: purpose=…; retention=…`. */
export interface PersonalColumn {
  readonly table: string
  readonly column: string
  /** A code: `membership`, `identity`, `sign_in` … */
  readonly purpose: string
  /** A code: `closing`, `closed_case`, `decision`, `kept`, or a time: `24h`, `90d`. */
  readonly retention: string
}

const shape = /^pd: purpose=([a-z_]+); retention=([a-z0-9_]+)$/

interface Described { table: string; column: string; comment: string | null }

const columns = async (db: Db): Promise<Described[]> => {
  const { rows } = await sql<Described>`
    select c.relname as "table", a.attname as "column", col_description(c.oid, a.attnum) as comment
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') order by 1, a.attnum`.execute(db)
  return rows
}

/** The data map (PI-7), read out of the schema that is in force; it can't fall behind it. */
export const readDataMap = async (db: Db): Promise<PersonalColumn[]> =>
  (await columns(db)).flatMap(({ table, column, comment }) => {
    const [, purpose, retention] = shape.exec(comment ?? '') ?? []
    return purpose === undefined || retention === undefined ? [] : [{ table, column, purpose, retention }]
  })

/**
 * What should stand in the map and does not: a sealed or hashed column without an entry, a table that names a person
 * and has no entry at all, a comment that begins like an entry and is none.
 */
export const gapsInDataMap = async (db: Db): Promise<string[]> => {
  const all = await columns(db)
  const mapped = new Set((await readDataMap(db)).map(({ table, column }) => `${table}.${column}`))
  const tables = new Set([...mapped].map((place) => place.split('.')[0]))
  return all
    .filter(({ table, column, comment }) => {
      if (mapped.has(`${table}.${column}`)) return false
      return /_(enc|hash)$/.test(column) || (/^(person|owner|actor)_id$/.test(column) && !tables.has(table)) || comment?.startsWith('pd:') === true
    })
    .map(({ table, column }) => `${table}.${column}`)
}
