import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { sources } from '@/testing/boundaries/imports'
import { useDatabase } from '@/testing/database'
import { connect, type Connection } from './connect'
import { alongWithNext, hidesIndex } from './named-statements'

const database = useDatabase()

/** From `onConflict(` or `on conflict` to what is done then: the part in which a value would hide the index. */
const targets = (text: string): string[] =>
  [...text.matchAll(/onConflict\(|on conflict \(/gi)].map(({ index }) => text.slice(index, index + text.slice(index).search(/doNothing|doUpdateSet|\bdo (?:nothing|update)\b|$/i)))
/** A condition with a value: `.where('state', '=', 'open')` or `where state = ${…}`. `is null` stays words. */
const hasValue = (target: string): boolean => /\.where\('[^']+',(?!\s*'is(?: not)?',\s*null\))/.test(target) || /where[^`]*\$\{/.test(target)

test('no statement of the product names a partial index by a value, which breaks on its sixth call', () => {
  const own = sources().filter((file) => !/\.test\.tsx?$/.test(file)).map((file) => [file, targets(readFileSync(join(__dirname, '../..', file), 'utf8'))] as const)
  expect(own.flatMap(([, found]) => found).length).toBeGreaterThan(20)
  expect(own.filter(([, found]) => found.some(hasValue)).map(([file]) => file)).toEqual([])
})

test('such a statement would be seen, in either way of writing it', () => {
  const seen = (text: string) => targets(text).some(hasValue)
  expect(seen("x.onConflict((c) => c.columns(['a']).where('state', '=', 'open').doNothing())")).toBe(true)
  expect(seen('insert into x values (1) on conflict (a) where state = ${state} do nothing')).toBe(true)
  expect(seen("x.onConflict((c) => c.column('a').where('to_on', 'is', null).doNothing())")).toBe(false)
  expect(seen("x.onConflict((c) => c.column('a').doUpdateSet(row).where('used_at', '=', now))")).toBe(false)
})

test('should one get in all the same, it is not named, and works on the tenth call as on the first', async () => {
  await sql`create table scratch_of_a_test (id int, state text); create unique index on scratch_of_a_test (id) where state = 'open'; grant all on scratch_of_a_test to public`.execute(database.owner)
  const put = (one: Connection['db']) => sql`insert into scratch_of_a_test values (1, 'open') on conflict (id) where state = ${'open'} do nothing`.execute(one)
  await database.db.connection().execute(async (one) => {
    for (let call = 0; call < 10; call += 1) await put(one)
  })
  expect((await sql`select from scratch_of_a_test`.execute(database.db)).rows).toHaveLength(1)
  await sql`drop table scratch_of_a_test`.execute(database.owner)
})

test.each([
  ['insert into t values ($1) on conflict (id) where state = $2 do nothing', true],
  ['insert into t values ($1)\non  conflict ("a", "b")\nwhere "state" = $2 do update set x = $3', true],
  ["insert into t values ($1) on conflict (id) where state = 'open' do update set x = $2", false],
  ['insert into t values ($1) on conflict (id) do update set x = $2 where t.x = $3', false],
  ['insert into t values ($1) on conflict do nothing returning $2', false],
])('%s', (text, hides) => {
  expect(hidesIndex(text)).toBe(hides)
})

describe('what travels with the next statement', () => {
  beforeAll(() => sql`create table scratch_of_travel (id int primary key check (id < 10)); grant all on scratch_of_travel to public`.execute(database.owner))
  afterAll(() => sql`drop table scratch_of_travel`.execute(database.owner))
  beforeEach(() => sql`truncate scratch_of_travel`.execute(database.owner))
  const put = (db: Connection['db'], id: number, along = '') => sql`insert into scratch_of_travel values (${id}) ${sql.raw(along)}`.execute(db)
  const stored = async () => (await sql<{ id: number }>`select id from scratch_of_travel order by id`.execute(database.db)).rows.map((row) => row.id)

  test('stands with the commit', async () => {
    await database.db.transaction().execute(async (tx) => {
      await put(tx, 1)
      await put(tx, 2, alongWithNext)
    })
    expect(await stored()).toEqual([1, 2])
  })

  test('when it fails, the commit fails with its error, nothing stands, and the connection goes on', async () => {
    const one = connect(database.url, { max: 1 })
    try {
      await expect(one.db.transaction().execute(async (tx) => {
        await put(tx, 1)
        await put(tx, 11, alongWithNext)
      })).rejects.toMatchObject({ code: '23514' })
      await put(one.db, 3)
      expect(await stored()).toEqual([3])
    } finally {
      await one.close()
    }
  })

  test('when the first statement of a transaction fails, or nothing was sent at all, the next transaction is a new one', async () => {
    const one = connect(database.url, { max: 1 })
    try {
      await expect(one.db.transaction().execute((tx) => put(tx, 11))).rejects.toMatchObject({ code: '23514' })
      await expect(one.db.transaction().execute(() => Promise.reject(new Error('changed my mind')))).rejects.toThrow('changed my mind')
      await one.db.transaction().execute(async () => undefined)
      await put(one.db, 4)
      await expect(one.db.transaction().execute(async (tx) => {
        await put(tx, 5, alongWithNext)
        throw new Error('too late')
      })).rejects.toThrow('too late')
      await expect(one.db.transaction().execute(async (tx) => {
        await put(tx, 6)
        await put(tx, 7, alongWithNext)
        throw new Error('too late')
      })).rejects.toThrow('too late')
      await one.db.transaction().execute((tx) => put(tx, 8))
      expect(await stored()).toEqual([4, 8])
    } finally {
      await one.close()
    }
  })

  test('statements of one transaction sent at once run in their order', async () => {
    await database.db.transaction().execute((tx) => Promise.all([put(tx, 1), sql`update scratch_of_travel set id = 9`.execute(tx), put(tx, 2)]))
    expect(await stored()).toEqual([2, 9])
  })

  test('a connection that breaks on the way fails what was sent along', async () => {
    const one = connect(database.url, { max: 1 })
    try {
      await expect(one.db.transaction().execute(async (tx) => {
        const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(tx)
        await sql`select pg_terminate_backend(${rows[0]?.pid})`.execute(database.owner)
        await put(tx, 1, alongWithNext)
      })).rejects.toThrow()
      await put(one.db, 2)
      expect(await stored()).toEqual([2])
    } finally {
      await one.close()
    }
  })

  test('PG_NAMED=off sends each by itself, to the same end', async () => {
    process.env.PG_NAMED = 'off'
    const plain = connect(database.url, { max: 1 })
    delete process.env.PG_NAMED
    try {
      await plain.db.transaction().execute(async (tx) => {
        await put(tx, 1, alongWithNext)
        await put(tx, 2)
      })
      expect(await stored()).toEqual([1, 2])
    } finally {
      await plain.close()
    }
  })
})
