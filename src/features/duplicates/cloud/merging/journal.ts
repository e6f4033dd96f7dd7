import { sql, type RawBuilder } from 'kysely'
import type { Db } from '@/cloud/kernel/handler'
import { keyOf, type Reference } from './references'

type Value = string | number | boolean | Date | null

const keyObject = (key: Reference['key']): RawBuilder<unknown> =>
  sql`jsonb_build_object(${sql.join(key.flatMap(({ name }) => [sql.lit(name), sql.ref(`t.${name}`)]))})`

const columnsObject = (columns: readonly string[]): RawBuilder<unknown> => sql`jsonb_build_object(${sql.join(columns.flatMap((name) => [sql.lit(name), sql.ref(`t.${name}`)]))})`

const isRow = (where: Readonly<Record<string, string>>): RawBuilder<unknown> => sql.join(Object.entries(where).map(([name, value]) => sql`${sql.ref(`t.${name}`)} = ${value}`), sql` and `)

interface Place { readonly db: Db; readonly mergeId: string }

/** All rows of one column from one person to another, and which they were. `only` narrows it, over the alias `t`. @returns how many */
export const moveColumn = async ({ db, mergeId }: Place, { table, column, key }: Reference, from: string, to: string, only: RawBuilder<unknown> = sql`true`): Promise<number> => {
  const name = sql.ref(`t.${column}`)
  // A key that names the person names the other one afterwards, and is looked up as that.
  const after = key.some((part) => part.name === column) ? sql`${keyObject(key)} || jsonb_build_object(${sql.lit(column)}, ${to}::uuid)` : keyObject(key)
  const moved = await sql`
    insert into person_merge_rows (merge_id, table_name, row_key, before, after)
    select ${mergeId}::uuid, ${table}::text, ${after}, ${columnsObject([column])}, jsonb_build_object(${sql.lit(column)}, ${to}::uuid) from ${sql.table(table)} t where ${name} = ${from} and ${only}`.execute(db)
  await sql`update ${sql.table(table)} t set ${sql.ref(column)} = ${to} where ${name} = ${from} and ${only}`.execute(db)
  return Number(moved.numAffectedRows ?? 0n)
}

/** One row changed, as it was and as it is now. */
export const changeRow = async ({ db, mergeId }: Place, table: string, where: Readonly<Record<string, string>>, set: Readonly<Record<string, Value>>): Promise<void> => {
  const columns = Object.keys(set)
  const seen = async () => (await sql<{ row: unknown }>`select ${columnsObject(columns)} as row from ${sql.table(table)} t where ${isRow(where)} for update`.execute(db)).rows[0]?.row
  const before = await seen()
  const values = sql.join(Object.entries(set).map(([name, value]) => sql`${sql.ref(name)} = ${value}`))
  await sql`update ${sql.table(table)} t set ${values} where ${isRow(where)}`.execute(db)
  await write({ db, mergeId }, table, where, before ?? null, (await seen()) ?? null)
}

const wholeRow = async (db: Db, table: string, where: Readonly<Record<string, string>>) =>
  (await sql<{ row: unknown; key: unknown }>`select to_jsonb(t) as row, ${keyObject(await keyOf(db, table))} as key from ${sql.table(table)} t where ${isRow(where)} for update`.execute(db)).rows

/** Rows taken away, whole. */
export const takeRows = async (place: Place, table: string, where: Readonly<Record<string, string>>): Promise<void> => {
  for (const { row, key } of await wholeRow(place.db, table, where)) await write(place, table, key, row, null)
  await sql`delete from ${sql.table(table)} t where ${isRow(where)}`.execute(place.db)
}

/** Rows that the merge itself has made. */
export const noteMade = async (place: Place, table: string, where: Readonly<Record<string, string>>): Promise<void> => {
  for (const { row, key } of await wholeRow(place.db, table, where)) await write(place, table, key, null, row)
}

const write = async ({ db, mergeId }: Place, table: string, key: unknown, before: unknown, after: unknown): Promise<void> => {
  const json = (value: unknown) => (value === null ? sql`null` : sql`${JSON.stringify(value)}::jsonb`)
  await sql`insert into person_merge_rows (merge_id, table_name, row_key, before, after) values (${mergeId}::uuid, ${table}::text, ${json(key)}, ${json(before)}, ${json(after)})`.execute(db)
}
