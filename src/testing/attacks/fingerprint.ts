import { sql } from 'kysely'
import type { Db } from '@/cloud/kernel/handler'

/** Written by the pipeline itself for every call, refused ones too. */
export const pipeline = ['audit', 'audit_seals', 'rate_limits', 'idempotency', 'job_runs', 'schema_migrations']

export const tablesOf = async (db: Db): Promise<string[]> => {
  const { rows } = await sql<{ name: string }>`select tablename as name from pg_tables where schemaname = 'public' order by 1`.execute(db)
  return rows.map((row) => row.name)
}

/** A hash of every row of every table that people's data lies in: equal before and after = the call changed nothing. */
export const fingerprint = async (db: Db, but: readonly string[] = []): Promise<Record<string, string>> => {
  const tables = (await tablesOf(db)).filter((name) => !pipeline.includes(name) && !but.includes(name))
  const prints = tables.map((name) => sql`select ${name}::text as name, count(*) || ':' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') as print from ${sql.table(name)} t`)
  const { rows } = await sql<{ name: string; print: string }>`${sql.join(prints, sql` union all `)}`.execute(db)
  return Object.fromEntries(rows.map((row) => [row.name, row.print]))
}

/** Everything that the database holds, as text, by table and column. Binary columns come as hex and as the bytes they are. */
export const dump = async (db: Db): Promise<{ place: string; text: string }[]> => {
  const found: { place: string; text: string }[] = []
  for (const table of await tablesOf(db)) {
    const { rows } = await sql<Record<string, unknown>>`select * from ${sql.table(table)}`.execute(db)
    for (const row of rows) {
      for (const [column, value] of Object.entries(row)) {
        if (value === null) continue
        const text = Buffer.isBuffer(value) ? `${value.toString('hex')} ${value.toString('utf8')} ${value.toString('base64')}` : typeof value === 'string' ? value : JSON.stringify(value)
        found.push({ place: `${table}.${column}`, text })
      }
    }
  }
  return found
}
