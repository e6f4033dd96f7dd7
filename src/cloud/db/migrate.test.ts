import { sql } from 'kysely'
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { useDatabase } from '@/testing/database'
import { migrate } from './migrate'
import { MigrationRefused, migrationsFolder, readMigrations } from './migration-files'
import { assertMigrated } from './ready'

const database = useDatabase()
let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'longgang-migrations-'))
  cpSync(migrationsFolder, folder, { recursive: true })
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const write = (name: string, text: string) => writeFileSync(join(folder, `${name}.sql`), text)

test('a migrated database has nothing to do, and a new file is applied once', async () => {
  expect(await migrate(database.url, { folder })).toEqual([])
  write('9001_notes', 'create table notes (id int);')
  expect(await migrate(database.url, { folder })).toEqual(['9001_notes'])
  expect(await migrate(database.url, { folder })).toEqual([])
  await database.reset()
})

test('two hosts that start together apply each migration once', async () => {
  write('9001_notes', 'create table notes (id int);')
  const applied = await Promise.all([migrate(database.url, { folder }), migrate(database.url, { folder })])
  expect(applied.flat()).toEqual(['9001_notes'])
  await database.reset()
})

test('a migration that was edited after it was applied is refused, and named', async () => {
  write('0001_reference', `${readMigrations()[0]?.sql}\n-- one more word`)
  await expect(migrate(database.url, { folder })).rejects.toThrow(/^The migration 0001_reference was edited after/)
})

test('line ends of another system are no edit', async () => {
  write('0001_reference', String(readMigrations()[0]?.sql).replaceAll('\n', '\r\n'))
  expect(await migrate(database.url, { folder })).toEqual([])
})

test('a migration whose file is gone is refused, and named', async () => {
  rmSync(join(folder, '0002_people.sql'))
  await expect(migrate(database.url, { folder })).rejects.toThrow(/^The migration 0002_people was applied .* its file is missing/)
})

test('a new migration before an applied one is refused', async () => {
  write('0000_early', 'select 1;')
  await expect(migrate(database.url, { folder })).rejects.toThrow(/give it the next number/)
})

test('a file that is no migration by its name is refused', async () => {
  write('notes', 'select 1;')
  await expect(migrate(database.url, { folder })).rejects.toThrow(MigrationRefused)
})

test('a migration that fails leaves nothing of itself behind', async () => {
  write('9001_half', 'create table half (id int); select 1 / 0;')
  await expect(migrate(database.url, { folder })).rejects.toThrow(/9001_half failed and was undone/)
  const { rows } = await sql<{ found: string | null }>`select to_regclass('half') as found`.execute(database.owner)
  expect(rows).toEqual([{ found: null }])
})

test('a function does not start on a database that lacks a migration or has another one', async () => {
  const marks = readMigrations().map(({ name, sha256 }) => ({ name, sha256 }))
  await expect(assertMigrated(database.db, [...marks, { name: '9001_new', sha256: 'x' }])).rejects.toThrow(/lacks 1 migration\(s\), first 9001_new/)
  await expect(assertMigrated(database.db, [{ name: '0001_reference', sha256: 'x' }])).rejects.toThrow(/0001_reference was edited/)
})

test('an older function still answers on a database that was migrated ahead of it', async () => {
  await assertMigrated(database.db, readMigrations().slice(0, 1))
})
