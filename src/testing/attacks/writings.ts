import { sql } from 'kysely'
import type { Db } from '@/cloud/kernel/handler'
import { pipeline, tablesOf } from './fingerprint'

/**
 * From now on each row that a committed transaction adds, changes or removes is counted, table by table. What is rolled
 * back takes its count with it. Hashing all tables says the same, but costs what the whole database costs, twice an attack.
 */
export const countWritings = async (owner: Db): Promise<void> => {
  const tables = (await tablesOf(owner)).filter((name) => !pipeline.includes(name))
  await sql`create schema watching`.execute(owner)
  await sql`create unlogged table watching.written (name text not null)`.execute(owner)
  // With the rights of its owner: the app's role sees nothing of it.
  await sql`create function watching.note() returns trigger language plpgsql security definer as $$ begin insert into watching.written values (tg_table_name); return null; end $$`.execute(owner)
  for (const name of tables) {
    await sql`create trigger zz_written after insert or delete on ${sql.table(name)} for each row execute function watching.note()`.execute(owner)
    await sql`create trigger zz_changed after update on ${sql.table(name)} for each row when (old *<> new) execute function watching.note()`.execute(owner)
  }
}

const sums = new WeakMap<Db, Map<string, number>>()

/**
 * Rows written so far by table: equal before and after = nothing of what people's data lies in was touched. What has been
 * counted is taken away, or every count would read all rows of the counts before it.
 */
export const writings = async (owner: Db): Promise<Record<string, number>> => {
  const { rows } = await sql<{ name: string; count: number }>`with taken as (delete from watching.written returning name) select name, count(*) as count from taken group by name`.execute(owner)
  const sum = sums.get(owner) ?? new Map<string, number>()
  sums.set(owner, sum)
  for (const { name, count } of rows) sum.set(name, (sum.get(name) ?? 0) + count)
  return Object.fromEntries(sum)
}
