import { sql } from 'kysely'
import { useDatabase } from '@/testing/database'
import { crowded, fates } from './merging/fates'
import { referencesToPeople } from './merging/references'

const database = useDatabase()
const named = async () => (await referencesToPeople(database.db)).map(({ table, column }) => `${table}.${column}`)

it('knows of every column that names a person what becomes of it when two records are put together', async () => {
  expect(await named()).toEqual(Object.keys(fates).sort())
})

it('finds a table that comes later and was not thought of', async () => {
  await sql`create table scratch_of_a_test (id uuid primary key, person_id uuid references people (id))`.execute(database.owner)
  expect((await named()).filter((place) => fates[place] === undefined)).toEqual(['scratch_of_a_test.person_id'])
  await sql`drop table scratch_of_a_test`.execute(database.owner)
})

it('makes room under every unique index over a column that moves', async () => {
  const moving = Object.entries(fates).filter(([, fate]) => fate === 'moves').map(([place]) => place)
  const { rows } = await sql<{ index: string; place: string }>`
    select i.indexrelid::regclass::text as index, t.relname || '.' || a.attname as place from pg_index i join pg_class t on t.oid = i.indrelid join pg_attribute a on a.attrelid = t.oid and a.attnum = any(i.indkey)
    where i.indisunique and t.relnamespace = 'public'::regnamespace order by 1`.execute(database.db)
  expect(rows.filter(({ place }) => moving.includes(place)).map(({ index }) => index)).toEqual(Object.keys(crowded).sort())
})
