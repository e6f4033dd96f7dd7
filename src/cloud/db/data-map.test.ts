import { sql } from 'kysely'
import { useDatabase } from '@/testing/database'
import { gapsInDataMap, readDataMap } from './data-map'

const database = useDatabase()

test('every column that is sealed or hashed, and every table that names a person, says why it is there and when it goes', async () => {
  expect(await gapsInDataMap(database.owner)).toEqual([])
  const map = await readDataMap(database.db)
  expect(map).toContainEqual({ table: 'people', column: 'document_enc', purpose: 'identity', retention: 'closing' })
  expect(map.filter(({ retention }) => !/^(closing|closed_case|decision|kept|\d+[hd])$/.test(retention))).toEqual([])
})

test('a new table with something personal is found, and so is a comment that was mistyped', async () => {
  await sql`create table scratch_of_a_test (id uuid primary key, person_id uuid, bank_enc bytea)`.execute(database.owner)
  expect(await gapsInDataMap(database.owner)).toEqual(['scratch_of_a_test.person_id', 'scratch_of_a_test.bank_enc'])
  await sql`comment on column scratch_of_a_test.bank_enc is 'pd: purpose=Bank'`.execute(database.owner)
  expect(await gapsInDataMap(database.owner)).toContain('scratch_of_a_test.bank_enc')
  await sql`drop table scratch_of_a_test`.execute(database.owner)
})
