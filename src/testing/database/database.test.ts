import { sql } from 'kysely'
import { useDatabase } from '.'
import { accessVariable } from './access'

const database = useDatabase()
const count = (table: string) => sql<{ count: number }>`select count(*) from ${sql.table(table)}`.execute(database.db).then((answer) => answer.rows[0]?.count)

test('a test file starts with what is true everywhere and with nobody in it', async () => {
  expect(await count('streets')).toBe(11)
  expect(await count('people')).toBe(0)
})

test('a reset takes away what a test wrote', async () => {
  await sql`insert into platforms (code, name) values ('zz', 'zz')`.execute(database.db)
  const before = await count('platforms')
  await database.reset()
  expect(await count('platforms')).toBe(Number(before) - 1)
})

test('nothing is dropped on a server that this run did not start', async () => {
  const real = process.env[accessVariable] ?? ''
  process.env[accessVariable] = JSON.stringify({ ...JSON.parse(real), cluster: 'somebody-else' })
  try {
    await expect(database.reset()).rejects.toThrow('This is not the test server of this run')
  } finally {
    process.env[accessVariable] = real
  }
  await database.reset()
  expect(await count('streets')).toBe(11)
})
