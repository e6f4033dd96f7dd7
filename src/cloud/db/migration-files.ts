import { createHash } from 'node:crypto'
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

/** One step of the schema. `sha256` is over the text with \n line ends, so that a checkout on Windows has the same. */
export type Migration = { name: string; sql: string; sha256: string }
export type MigrationMark = Pick<Migration, 'name' | 'sha256'>

/** Filled in by config/cloud-bundle.mjs: a bundled function carries no SQL files, only their marks. */
declare const MIGRATION_MARKS: MigrationMark[] | undefined

/** In the source beside this file; the bundled host has a copy beside its own. */
export const migrationsFolder = join(__dirname, 'migrations')

export function readMigrations(folder = migrationsFolder): Migration[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.sql'))
    .sort()
    .map((file) => {
      if (!/^\d{4}_[a-z0-9_]+\.sql$/.test(file)) throw new MigrationRefused(`The migration ${file} is not named NNNN_what_it_does.sql.`)
      const sql = readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n')
      return { name: file.slice(0, -4), sql, sha256: createHash('sha256').update(sql).digest('hex') }
    })
}

export const expectedMigrations = (): MigrationMark[] => (typeof MIGRATION_MARKS === 'undefined' ? readMigrations() : MIGRATION_MARKS)

/** The database and the program don't belong together; the message says what to do. */
export class MigrationRefused extends Error {
  override name = 'MigrationRefused'
}

/** Every recorded step must still be there, unchanged, and before every new one. */
export function checkHistory(files: readonly MigrationMark[], recorded: readonly MigrationMark[]): void {
  const byName = new Map(files.map((file) => [file.name, file]))
  for (const step of recorded) {
    const file = byName.get(step.name)
    if (!file)
      throw new MigrationRefused(
        `The migration ${step.name} was applied to this database, but its file is missing: this program is older than the database, or the file was deleted.`,
      )
    if (file.sha256 !== step.sha256)
      throw new MigrationRefused(
        `The migration ${step.name} was edited after it was applied to this database: put it back as it was and write a new migration instead.`,
      )
  }
  const done = new Set(recorded.map((step) => step.name))
  const last = recorded.at(-1)?.name ?? ''
  const late = files.find((file) => !done.has(file.name) && file.name < last)
  if (late) throw new MigrationRefused(`The migration ${late.name} is new but comes before ${last}, which was applied already: give it the next number.`)
}
