import { randomBytes, randomUUID } from 'node:crypto'
import { noStorage } from '@/cloud/adapters/storage/none'
import { connect, type Connection } from './connect'
import { features } from '@/cloud/functions/features'
import { createDispatcher, type Dispatch } from '@/cloud/kernel/dispatch'
import { silentLog } from '@/cloud/kernel/log'
import { createVault } from '@/cloud/kernel/vault'
import { allEndpoints } from '@/features/contracts'
import { useDatabase } from '@/testing/database'
import { fillLists } from '@/testing/growth/fill'
import { deepPages, questions, signInAskers, topOf, type Asker, type Question } from '@/testing/growth/questions'
import { watched, type Reading } from '@/testing/growth/watched'

const database = useDatabase()
jest.setTimeout(180_000)

/** Of each table; the first union and the first person have a twentieth of it and more. More than a hundred unions in a street: the officer's lists are read the wide way. */
const [ROWS, UNIONS] = [24_000, 1_150]
const now = new Date('2026-11-23T02:00:00Z')
const vault = createVault([{ kid: 1, key: randomBytes(32) }])

let connection: Connection | undefined
let all: readonly Question[] = []
let tokens: Record<Asker, string> | undefined
let dispatch: Dispatch | undefined
let readings: ((work: () => Promise<unknown>) => Promise<Reading[]>) | undefined

beforeAll(async () => {
  await fillLists(database.owner, ROWS, UNIONS)
  connection = connect(database.url, { max: 2 })
  const watching = watched(connection)
  readings = watching.readings
  dispatch = createDispatcher({ db: watching.db, features, services: { storage: noStorage, wechat: null }, vault, log: silentLog, clock: () => now })
  tokens = await signInAskers(database.owner, vault, now)
  all = questions(await topOf(database.owner))
}, 120_000)
afterAll(() => connection?.close())

/** Not what grows with members, cases or places. */
const few = new Set(['organizations', 'streets', 'settings'])

const readFor = async ({ who, path, input }: Question): Promise<number> => {
  const read = await readings!(async () => {
    const { envelope } = await dispatch!({ path, input, key: randomUUID(), caller: { bearer: tokens![who], address: '127.0.0.1' } })
    if (!envelope.ok) throw new Error(`${path}: ${envelope.error.code}`)
  })
  return read.reduce((sum, { rows }) => sum + Object.entries(rows).reduce((of, [table, count]) => of + (few.has(table) ? 0 : count), 0), 0)
}

/** Twenty rows of each of some strands, and what is joined to them. */
const PAGE = 700

/** What reads more than a page, and why. */
const readsMore = ({ who, path, input }: Question): boolean => {
  // Figures are counted: over the unions of a page, the open cases of a scope, the visitors of an event, what a person has not read.
  if (/^(verification\.figures|desk\.counts|groupJoin\.(list|live)|progress\.unread)$/.test(path)) return true
  // A word is looked for in the first 2,000 rows, and what is rarer in the index of characters; within a scope in what the scope has.
  if ('q' in input && input.q !== '') return true
  // Each of the street's hundred unions gives its first rows; of the kinds that one union has, all are looked at.
  if (path === 'stations.kept' && (who === 'officer' || ('kind' in input && who === 'chair'))) return true
  // Roles that run are as many as there are unions; those left behind are looked for among them.
  if (path === 'roles.list' && 'leftBehind' in input) return true
  return false
}

test('a page of any list reads a few rows of the tables that grow, whoever asks and whatever it is filtered by', async () => {
  const long: string[] = []
  for (const question of [...all, ...deepPages(all)]) {
    if (readsMore(question)) continue
    const read = await readFor(question)
    if (read > PAGE) long.push(`${question.path} ${question.who} ${JSON.stringify(question.input)}: ${read}`)
  }
  expect(long).toEqual([])
})

test('what reads all open cases is seen to do so', async () => {
  expect(await readFor({ who: 'district', path: 'desk.counts', input: {} })).toBeGreaterThan(PAGE)
})

/** Pages that are asked for in another way, and what holds them. */
const otherwise = ['membership.searchEmployers', 'stations.nearest', 'stations.search', 'stations.feed', 'stations.checkSheet']

test('every list with pages is among the questions', () => {
  const asked = new Set<string>(all.map(({ path }) => path))
  const paged = allEndpoints().flatMap(([path, { input }]) => ('entries' in input && 'cursor' in (input.entries as object) ? [path] : []))
  expect(paged.length).toBeGreaterThan(15)
  expect(paged.filter((path) => !asked.has(path) && !otherwise.includes(path))).toEqual([])
})
