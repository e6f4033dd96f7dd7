import { Client } from 'pg'
import { appRole } from './connect'
import { checkHistory, readMigrations, type MigrationMark } from './migration-files'

export type MigrateOptions = {
  folder?: string
  /** Told the name of each migration before it runs. */
  log?: (line: string) => void
}

/** Any number that nobody else uses: two hosts that start together migrate one after the other. */
const lock = 7_301_954

/**
 * Brings the database to the schema of this program, as the role of the connection string (not the app's role).
 * Each file runs in its own transaction together with its record. Returns the names that were applied now.
 * Throws MigrationRefused when history and files don't fit.
 */
export async function migrate(url: string, options: MigrateOptions = {}): Promise<string[]> {
  const files = readMigrations(options.folder)
  const client = new Client({ connectionString: url, options: '-c TimeZone=Asia/Shanghai' })
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [lock])
    await prepare(client)
    const recorded = await client.query<MigrationMark>('select name, sha256 from public.schema_migrations order by name')
    checkHistory(files, recorded.rows)
    const done = new Set(recorded.rows.map((row) => row.name))
    const pending = files.filter((file) => !done.has(file.name))
    for (const file of pending) {
      options.log?.(file.name)
      await client.query('begin')
      try {
        await client.query(file.sql)
        await client.query('insert into public.schema_migrations (name, sha256) values ($1, $2)', [file.name, file.sha256])
        await client.query('commit')
      } catch (error) {
        await client.query('rollback')
        throw new Error(`The migration ${file.name} failed and was undone: ${(error as Error).message}`, { cause: error })
      }
    }
    // Grants on "all tables" in a migration reach the record too; the app may only read it.
    await client.query(`revoke insert, update, delete, truncate on public.schema_migrations from ${appRole}`)
    return pending.map((file) => file.name)
  } finally {
    await client.end()
  }
}

/** The record of migrations, and the app's role, to which the migrations grant rights. */
async function prepare(client: Client): Promise<void> {
  await client.query(`
    do $$ begin
      if not exists (select from pg_roles where rolname = '${appRole}') then create role ${appRole} nologin; end if;
      -- An owner that is no superuser has to be a member to become the role (PostgreSQL 16 gives its maker no such right).
      if not (select rolsuper from pg_roles where rolname = current_user) then execute format('grant ${appRole} to %I', current_user); end if;
    exception when duplicate_object or unique_violation then null; -- another database of this server made it just now
    end $$;
    create table if not exists public.schema_migrations (
      name text primary key,
      sha256 text not null,
      applied_at timestamptz not null default now()
    );
    grant usage on schema public to ${appRole};
    grant select on public.schema_migrations to ${appRole};
  `)
}
