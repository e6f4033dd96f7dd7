import { sql } from 'kysely'
import { erasePerson } from '@/cloud/domain/erasure/erase-person'
import { erasure } from '@/cloud/functions/features'
import type { Db } from '@/cloud/kernel/handler'
import { useWorld } from '@/testing/world'
import { readDataMap } from './data-map'

const world = useWorld()

/** Which tables something deletes from or empties, as it goes to the database. */
const touchedBy = async (act: (db: Db) => Promise<unknown>): Promise<Set<string>> => {
  const touched = new Set<string>()
  const watched = world.db.withPlugin({
    transformQuery: ({ node, queryId }) => {
      const [, table] = /^\s*(?:delete from|update) "?(\w+)/.exec(world.db.getExecutor().compileQuery(node, queryId).sql) ?? []
      if (table !== undefined) touched.add(table)
      return node
    },
    transformResult: ({ result }) => Promise.resolve(result),
  })
  await act(watched)
  return touched
}

const referring = async (to: 'people' | 'cases'): Promise<Set<string>> => {
  const { rows } = await sql<{ name: string }>`
    select distinct conrelid::regclass::text as name from pg_constraint where contype = 'f' and confrelid = ${to}::regclass`.execute(world.owner)
  return new Set(rows.map((row) => row.name))
}

/** Gone by themselves after hours or days, or with a row that goes: what the province knows stands beside the membership until its own row is deleted. */
const byThemselves = new Set(['card_checks', 'memberships', 'rate_limits', 'outgoing_messages', 'roster_imports', 'verification_tries'])

test('every table that holds something of a person and is not kept for good is cleared by somebody when the account is closed (PI-5)', async () => {
  const { personId } = await world.person()
  const cleared = await touchedBy((db) => erasePerson(db, erasure, personId, world.clock()))
  const byKinds = new Set<string>()
  for (const kind of erasure.kinds) for (const table of await touchedBy(async (db) => kind.erase?.(db, [world.newId()]))) byKinds.add(table)
  const ofCases = await referring('cases')
  const tables = new Set((await readDataMap(world.owner)).filter(({ retention }) => retention !== 'kept').map(({ table }) => table))
  // The history of a case is emptied with the case, whatever its kind.
  const uncleared = [...tables].filter((table) => !cleared.has(table) && !byThemselves.has(table) && table !== 'case_events' && !(ofCases.has(table) && byKinds.has(table)))
  expect(uncleared).toEqual([])
})

test('a table that nobody clears would be found', async () => {
  const { personId } = await world.person()
  const cleared = await touchedBy((db) => erasePerson(db, { ...erasure, erasings: erasure.erasings.slice(1) }, personId, world.clock()))
  expect(cleared.has('sessions')).toBe(false)
})
