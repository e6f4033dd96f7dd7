import { sql } from 'kysely'
import { connect } from '@/cloud/db/connect'
import { codeOf, dataOf, makePerson, newTestId, smallDispatcher } from '@/testing/small-service'
import { useDatabase } from '@/testing/database'

const database = useDatabase()
const put = (bearer: string, key: string | undefined, code: string) => ({ path: 'small.put', input: { code }, ...(key === undefined ? {} : { key }), caller: { address: null, bearer } })
const rowsOf = (code: string) => database.db.selectFrom('platforms').selectAll().where('code', '=', code).execute()

test('the same submit twenty times at once makes one row, and all get the same answer', async () => {
  const { bearer } = await makePerson(database.db)
  const key = newTestId()
  const dispatch = smallDispatcher({ db: database.db })
  const replies = await Promise.all(Array.from({ length: 20 }, () => dispatch(put(bearer, key, 'twenty'))))
  expect(new Set(replies.map((reply) => JSON.stringify(dataOf(reply)))).size).toBe(1)
  expect(replies.map(codeOf)).toEqual(Array(20).fill('ok'))
  expect(await rowsOf('twenty')).toHaveLength(1)
  const audit = await database.owner.selectFrom('audit').selectAll().where('action', '=', 'small.put').where('outcome', '=', 'ok').execute()
  expect(audit).toHaveLength(1)
})

test('a twin gives up after its wait and may come again, and the first is not disturbed', async () => {
  const { bearer } = await makePerson(database.db)
  const key = newTestId()
  let release = () => undefined as void
  let entered = () => undefined as void
  const inside = new Promise<void>((resolve) => (entered = resolve))
  const gate = new Promise<void>((resolve) => (release = resolve))
  const first = smallDispatcher({ db: database.db, duringPut: async () => (entered(), gate) })(put(bearer, key, 'slow'))
  await inside
  const twin = await smallDispatcher({ db: database.db, twinWaitMs: 100 })(put(bearer, key, 'slow'))
  expect(twin).toMatchObject({ status: 409, envelope: { error: { code: 'request.in_flight' } } })
  release()
  const reply = await first
  expect(codeOf(reply)).toBe('ok')
  expect(dataOf(await smallDispatcher({ db: database.db })(put(bearer, key, 'slow')))).toEqual(dataOf(reply))
})

test('a key that was used for another body or another operation is refused', async () => {
  const { bearer } = await makePerson(database.db)
  const key = newTestId()
  const dispatch = smallDispatcher({ db: database.db })
  expect(codeOf(await dispatch(put(bearer, key, 'one')))).toBe('ok')
  expect(await dispatch(put(bearer, key, 'two'))).toMatchObject({ status: 422, envelope: { error: { code: 'request.key_reused' } } })
  expect(await rowsOf('two')).toHaveLength(0)
})

test('another person with the same key gets no answer of the first', async () => {
  const [a, b] = [await makePerson(database.db), await makePerson(database.db)]
  const key = newTestId()
  const dispatch = smallDispatcher({ db: database.db })
  const first = await dispatch(put(a.bearer, key, 'mine'))
  const second = await dispatch(put(b.bearer, key, 'yours'))
  expect(codeOf(second)).toBe('ok')
  expect(dataOf(second)).not.toEqual(dataOf(first))
})

test('a refusal frees the key, so a corrected form may use it again', async () => {
  const { bearer } = await makePerson(database.db)
  const key = newTestId()
  const dispatch = smallDispatcher({ db: database.db })
  expect(codeOf(await dispatch(put(bearer, key, 'no')))).toBe('object.not_found')
  expect(codeOf(await dispatch(put(bearer, key, 'corrected')))).toBe('ok')
})

test('a write without a key, or with one that is no key, is refused', async () => {
  const { bearer } = await makePerson(database.db)
  const dispatch = smallDispatcher({ db: database.db })
  for (const key of [undefined, '', 'short', 'a b c d e f g', "x' or 1=1 --"]) expect(codeOf(await dispatch(put(bearer, key, 'keyless')))).toBe('request.key_missing')
})

test('the order of fields does not make another request', async () => {
  const { bearer } = await makePerson(database.db)
  const call = { path: 'small.put', key: newTestId(), caller: { address: null, bearer } }
  const dispatch = smallDispatcher({ db: database.db })
  const first = await dispatch({ ...call, input: { code: 'order', names: ['a'] } })
  expect(dataOf(await dispatch({ ...call, input: { names: ['a'], code: 'order' } }))).toEqual(dataOf(first))
})

test('the stored answer can not be read out of the table', async () => {
  const { personId, bearer } = await makePerson(database.db)
  await smallDispatcher({ db: database.db })(put(bearer, newTestId(), 'visible_code'))
  const row = await database.owner.selectFrom('idempotency').selectAll().where('actor_id', '=', personId).executeTakeFirstOrThrow()
  expect(row.answer_enc?.toString('latin1')).not.toContain('visible_code')
  expect(row.request_hash.toString('latin1')).not.toContain('visible_code')
})

test('a connection that dies in the middle leaves nothing, and the retry is done once', async () => {
  const { bearer } = await makePerson(database.db)
  const key = newTestId()
  const dying = smallDispatcher({
    db: database.db,
    duringPut: async ({ db }) => {
      const backend = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(db)
      await sql`select pg_terminate_backend(${backend.rows[0]?.pid})`.execute(database.owner)
    },
  })
  expect(await dying(put(bearer, key, 'dying'))).toMatchObject({ status: 503, envelope: { error: { code: 'service.unavailable' } } })
  expect(await rowsOf('dying')).toHaveLength(0)
  expect(codeOf(await smallDispatcher({ db: database.db })(put(bearer, key, 'dying')))).toBe('ok')
})

test('who lost the reply after the commit gets the first answer again', async () => {
  const { bearer } = await makePerson(database.db)
  const call = put(bearer, newTestId(), 'lost')
  const own = connect(database.url, { max: 1 })
  const first = await smallDispatcher({ db: own.db })(call)
  await own.close()
  expect(dataOf(await smallDispatcher({ db: database.db })(call))).toEqual(dataOf(first))
  expect(await rowsOf('lost')).toHaveLength(1)
})
