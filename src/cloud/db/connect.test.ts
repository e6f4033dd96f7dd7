import { sql } from 'kysely'
import { connect } from './connect'
import { assertDatabase, assertMigrated, DatabaseRefused } from './ready'
import { useDatabase } from '@/testing/database'

const database = useDatabase()

test('the app cannot change or delete what the audit says, nor its own migration record', async () => {
  await expect(sql`update audit set action = 'x'`.execute(database.db)).rejects.toThrow(/permission denied/)
  await expect(sql`delete from audit`.execute(database.db)).rejects.toThrow(/permission denied/)
  await expect(sql`truncate audit`.execute(database.db)).rejects.toThrow(/permission denied/)
  await expect(sql`delete from schema_migrations`.execute(database.db)).rejects.toThrow(/permission denied/)
})

test('the app owns no table and cannot log in by itself', async () => {
  const owned = await sql<{ count: number }>`select count(*) from pg_class where relowner = 'longgang_app'::regrole`.execute(database.owner)
  expect(owned.rows).toEqual([{ count: 0 }])
  const role = await sql<{ rolcanlogin: boolean; rolsuper: boolean }>`select rolcanlogin, rolsuper from pg_roles where rolname = current_user`.execute(
    database.db,
  )
  expect(role.rows).toEqual([{ rolcanlogin: false, rolsuper: false }])
})

test('a count is a number and a day is its text, whatever zone the machine is in', async () => {
  const { rows } = await sql`select 9007199254740991::int8 as big, '2026-11-29'::date as day, array['2026-11-29'::date]::text as days,
    '2026-11-29 00:00'::timestamptz as at`.execute(database.db)
  expect(rows).toEqual([{ big: 9007199254740991, day: '2026-11-29', days: '{2026-11-29}', at: new Date('2026-11-28T16:00:00Z') }])
})

test('a statement is prepared once per connection and then named', async () => {
  await database.db.connection().execute(async (one) => {
    for (const key of ['a', 'b', 'c']) await one.selectFrom('settings').select('value').where('key', '=', key).execute()
    const prepared = await sql<{ name: string; calls: number }>`select name, generic_plans + custom_plans as calls from pg_prepared_statements
      where statement like '%"settings"%'`.execute(one)
    expect(prepared.rows).toEqual([{ name: expect.stringMatching(/^q_/), calls: 3 }])
  })
})

test('PG_NAMED=off prepares nothing, for proxies that lose named statements', async () => {
  process.env.PG_NAMED = 'off'
  const connection = connect(database.url, { max: 1 })
  delete process.env.PG_NAMED
  try {
    await connection.db.selectFrom('settings').select('value').where('key', '=', 'a').execute()
    const prepared = await sql`select name from pg_prepared_statements`.execute(connection.db)
    expect(prepared.rows).toEqual([])
  } finally {
    await connection.close()
  }
})

test('a start on the right database and role is accepted, as owner it is refused', async () => {
  await assertDatabase(database.db)
  await assertMigrated(database.db)
  await expect(assertDatabase(database.owner)).rejects.toThrow(DatabaseRefused)
})

test('a database where Chinese cannot be searched is refused with a sentence that says so', async () => {
  const name = `ascii_${process.env.JEST_WORKER_ID}`
  await sql.raw(`drop database if exists ${name}`).execute(database.owner)
  await sql.raw(`create database ${name} template template0 encoding 'SQL_ASCII' locale_provider libc locale 'C'`).execute(database.owner)
  const url = new URL(database.url)
  url.pathname = `/${name}`
  const ascii = connect(url.href, { max: 1 })
  try {
    await expect(assertDatabase(ascii.db)).rejects.toThrow(/encoding SQL_ASCII/)
  } finally {
    await ascii.close()
    await sql.raw(`drop database ${name}`).execute(database.owner)
  }
})
