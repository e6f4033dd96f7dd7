import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { sources } from '@/testing/boundaries/imports'
import { useDatabase } from '@/testing/database'
import type { Connection } from './connect'
import { hidesIndex } from './named-statements'

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
