import { sql } from 'kysely'
import { codeOf, dataOf, makePerson, newTestId, smallDispatcher } from '@/testing/small-service'
import { useDatabase } from '@/testing/database'
import type { Context } from './handler'

const database = useDatabase()

const lock = (context: Context, code: string) => sql`select from platforms where code = ${code} for update`.execute(context.db)

/** Two writes that take the same two rows, each the other way round, and neither goes on before both hold one. */
const crossing = (ask: (context: Context) => void = () => undefined) => {
  const runs: string[] = []
  let arrive: () => void = () => undefined
  const both = new Promise<void>((done) => (arrive = done))
  const during = (first: string, second: string) => async (context: Context) => {
    ask(context)
    context.audit({ action: 'small.crossed' })
    await lock(context, first)
    runs.push(first)
    if (runs.length === 2) arrive()
    await both
    await lock(context, second)
  }
  const call = async (first: string, second: string) => {
    const { personId, bearer } = await makePerson(database.db)
    const dispatch = smallDispatcher({ db: database.db, duringPut: during(first, second) })
    const send = (key: string, code: string) => dispatch({ path: 'small.put', key, caller: { address: null, bearer }, input: { code } })
    const [key, code] = [newTestId(), newTestId()]
    return { personId, code, reply: await send(key, code), again: await send(key, code) }
  }
  return { runs, call }
}
const twoRows = async () => {
  const codes = [newTestId(), newTestId()] as const
  for (const code of codes) await database.owner.insertInto('platforms').values({ code, name: code, sort: 0 }).execute()
  return codes
}
const auditOf = (personId: string) => database.owner.selectFrom('audit').select('action').where('actor_id', '=', personId).where('outcome', '=', 'ok').execute()

test('two calls that wait for each other in a ring both get their answer: the one that the database ended is done once more, and once in all', async () => {
  const [a, b] = await twoRows()
  const { runs, call } = crossing()
  const ends = await Promise.all([call(a, b), call(b, a)])
  expect(ends.map(({ reply }) => codeOf(reply))).toEqual(['ok', 'ok'])
  expect(runs.length).toBeGreaterThanOrEqual(3)
  for (const { personId, code, reply, again } of ends) {
    expect(dataOf(again)).toEqual(dataOf(reply))
    expect(await database.db.selectFrom('platforms').select('code').where('code', '=', code).execute()).toHaveLength(1)
    expect(await auditOf(personId)).toEqual([{ action: 'small.crossed' }])
  }
})

test('a call that has asked somebody outside is not done twice: what it asked for counts once there, and the phone comes again', async () => {
  const [a, b] = await twoRows()
  const { runs, call } = crossing(({ services }) => void services.wechat)
  const ends = await Promise.all([call(a, b), call(b, a)])
  expect(ends.map(({ reply }) => codeOf(reply)).sort()).toEqual(['ok', 'service.unavailable'])
  // The key is free again: the same call of the phone, later, is done.
  expect(ends.map(({ again }) => codeOf(again))).toEqual(['ok', 'ok'])
  expect(runs.length).toBeGreaterThanOrEqual(3)
})
