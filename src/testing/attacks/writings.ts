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

/** Rows written so far by table: equal before and after = nothing of what people's data lies in was touched. */
export const writings = async (owner: Db): Promise<Record<string, number>> => {
  const { rows } = await sql<{ name: string; count: number }>`select name, count(*) as count from watching.written group by name`.execute(owner)
  return Object.fromEntries(rows.map(({ name, count }) => [name, count]))
}
