import { sql, type Kysely } from 'kysely'
import { appRole, type Database } from './connect'
import { expectedMigrations, MigrationRefused, type MigrationMark } from './migration-files'

/** A database on which the app would run wrongly; the message says what to change. */
export class DatabaseRefused extends Error {
  override name = 'DatabaseRefused'
}

type Facts = { encoding: string; character_type: string; folds: boolean; role: string; superuser: boolean }

/**
 * Refuses a database where Chinese can't be searched (another encoding than UTF8, or ctype C: then pg_trgm sees no
 * letter in it), and a connection with more rights than the app's role.
 */
export async function assertDatabase(db: Kysely<Database>, role: string = appRole): Promise<void> {
  const { rows } = await sql<Facts>`
    select current_setting('server_encoding') as encoding, datctype as character_type, lower('Ä') = 'ä' as folds,
      current_user as role, current_setting('is_superuser') = 'on' as superuser
    from pg_database where datname = current_database()`.execute(db)
  const facts = rows[0]
  if (!facts) throw new DatabaseRefused('The database does not describe itself.')
  if (facts.encoding !== 'UTF8') throw new DatabaseRefused(`The database has the encoding ${facts.encoding}: make one with encoding UTF8.`)
  if (/^(C|POSIX)$/.test(facts.character_type) || !facts.folds) {
    throw new DatabaseRefused(
      `The database has the character type ${facts.character_type}, under which Chinese cannot be searched: make one with C.UTF-8 or another UTF-8 locale.`,
    )
  }
  if (facts.role !== role || facts.superuser) {
    throw new DatabaseRefused(
      `The app is connected as ${facts.role} instead of ${role}: take "options" out of DATABASE_URL, and let a proxy in between pass start-up options on.`,
    )
  }
}

/**
 * For functions, which never migrate: everything this program knows must be applied. Newer steps are allowed, since
 * the database is migrated before the functions are replaced and the old ones still answer meanwhile.
 */
export async function assertMigrated(db: Kysely<Database>, expected: readonly MigrationMark[] = expectedMigrations()): Promise<void> {
  const { rows } = await sql<MigrationMark>`select name, sha256 from public.schema_migrations`.execute(db)
  const applied = new Map(rows.map((row) => [row.name, row.sha256]))
  const missing = expected.filter((step) => !applied.has(step.name))
  if (missing.length > 0) throw new MigrationRefused(`The database lacks ${missing.length} migration(s), first ${missing[0]?.name}: run "npm run db:migrate".`)
  const edited = expected.find((step) => applied.get(step.name) !== step.sha256)
  if (edited)
    throw new MigrationRefused(
      `The migration ${edited.name} was edited after it was applied to this database: put it back as it was and write a new migration instead.`,
    )
}
