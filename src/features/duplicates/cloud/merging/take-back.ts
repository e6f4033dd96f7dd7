import { sql, type RawBuilder } from 'kysely'
import type { Db } from '@/cloud/kernel/handler'
import { isUniqueRefusal } from '@/cloud/kernel/database-trouble'
import { keyOf, type Reference } from './references'

interface Group { readonly table_name: string; readonly columns: string[] }

/** Rows of one table whose same columns were changed, the newest first: what was changed last is put back first. */
const groups = async (db: Db, mergeId: string): Promise<Group[]> => {
  const { rows } = await sql<Group>`
    select table_name, columns from (
      select table_name, seq, array(select k from jsonb_object_keys(before) k order by k) as columns from person_merge_rows where merge_id = ${mergeId} and before is not null and after is not null) r
    group by table_name, columns order by max(seq) desc`.execute(db)
  return rows
}

const joined = (key: Reference['key']): RawBuilder<unknown> => sql.join(key.map(({ name, type }) => sql`${sql.ref(`t.${name}`)} = (r.row_key ->> ${sql.lit(name)})::${sql.raw(type)}`), sql` and `)

const entries = (mergeId: string, { table_name, columns }: Group): RawBuilder<unknown> => sql`
  select seq, row_key, jsonb_populate_record(null::${sql.table(table_name)}, before) as b, jsonb_populate_record(null::${sql.table(table_name)}, after) as a
  from person_merge_rows where merge_id = ${mergeId} and table_name = ${table_name} and before is not null and after is not null
    and array(select k from jsonb_object_keys(before) k order by k) = ${columns}::text[]`

/** Still as the merge left it; what was changed since is left alone. */
const unchanged = (columns: readonly string[]): RawBuilder<unknown> => sql.join(columns.map((name) => sql`${sql.ref(`t.${name}`)} is not distinct from (r.a).${sql.ref(name)}`), sql` and `)

/** How many rows would go back, and how many were changed since. */
export const weighBack = async (db: Db, mergeId: string): Promise<{ back: number; changed: number }> => {
  const sum = { back: 0, changed: 0 }
  for (const group of await groups(db, mergeId)) {
    const key = await keyOf(db, group.table_name)
    const { rows } = await sql<{ known: number; back: number }>`
      select count(*) as known, count(*) filter (where ${unchanged(group.columns)}) as back from (${entries(mergeId, group)}) r left join ${sql.table(group.table_name)} t on ${joined(key)}`.execute(db)
    sum.back += rows[0]?.back ?? 0
    sum.changed += (rows[0]?.known ?? 0) - (rows[0]?.back ?? 0)
  }
  return sum
}

type Key = Reference['key']

/** `seq`: only this one. */
const putBack = async (db: Db, mergeId: string, group: Group, key: Key, seq?: string): Promise<string[]> => {
  const set = sql.join(group.columns.map((name) => sql`${sql.ref(name)} = (r.b).${sql.ref(name)}`))
  const { rows } = await sql<{ id: string }>`
    update ${sql.table(group.table_name)} t set ${set} from (${entries(mergeId, group)}) r where ${joined(key)} and ${unchanged(group.columns)} and ${seq === undefined ? sql`true` : sql`r.seq = ${seq}`} returning to_jsonb(t) ->> 'id' as id`.execute(db)
  return rows.map((row) => row.id)
}

/** null = the database allows it only once, and something newer stands there; nothing was written then. */
const unlessOvertaken = async (db: Db, work: () => Promise<string[]>): Promise<string[] | null> => {
  await sql`savepoint put_back`.execute(db)
  try {
    const done = await work()
    await sql`release savepoint put_back`.execute(db)
    return done
  } catch (error) {
    if (!isUniqueRefusal(error)) throw error
    await sql`rollback to savepoint put_back`.execute(db)
    await sql`release savepoint put_back`.execute(db)
    return null
  }
}

const oneByOne = async (db: Db, mergeId: string, group: Group, key: Key): Promise<string[]> => {
  const { rows } = await sql<{ seq: string }>`select r.seq::text as seq from (${entries(mergeId, group)}) r order by r.seq desc`.execute(db)
  const done: string[] = []
  for (const { seq } of rows) done.push(...((await unlessOvertaken(db, () => putBack(db, mergeId, group, key, seq))) ?? []))
  return done
}

/**
 * Puts back what was moved and changed; a case that was taken back stays so where the person has asked anew since.
 * @returns the ids of cases that are open again, of which the caller writes the history
 */
export const putBackChanges = async (db: Db, mergeId: string): Promise<string[]> => {
  const reopened: string[] = []
  for (const group of await groups(db, mergeId)) {
    const key = await keyOf(db, group.table_name)
    const done = (await unlessOvertaken(db, () => putBack(db, mergeId, group, key))) ?? (await oneByOne(db, mergeId, group, key))
    if (group.table_name === 'cases' && group.columns.includes('closed_at')) reopened.push(...done)
  }
  return reopened
}

const tables = async (db: Db, mergeId: string, which: RawBuilder<unknown>): Promise<string[]> =>
  (await sql<{ table_name: string }>`select distinct table_name from person_merge_rows where merge_id = ${mergeId} and ${which} order by 1`.execute(db)).rows.map((row) => row.table_name)

/** Takes away what the merge itself had made, unless it was changed since. */
export const takeMade = async (db: Db, mergeId: string): Promise<void> => {
  for (const table of await tables(db, mergeId, sql`before is null`)) {
    const key = await keyOf(db, table)
    await sql`delete from ${sql.table(table)} t using person_merge_rows r where r.merge_id = ${mergeId} and r.table_name = ${table} and r.before is null and ${joined(key)} and to_jsonb(t) = r.after`.execute(db)
  }
}

/** Brings back what was taken away, where nothing stands in its place now. */
export const bringTaken = async (db: Db, mergeId: string): Promise<void> => {
  for (const table of await tables(db, mergeId, sql`after is null`))
    await sql`insert into ${sql.table(table)} select (jsonb_populate_record(null::${sql.table(table)}, before)).* from person_merge_rows where merge_id = ${mergeId} and table_name = ${table} and after is null order by seq on conflict do nothing`.execute(db)
}
