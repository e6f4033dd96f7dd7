import { codeOf, makePerson, newTestId, smallDispatcher } from '@/testing/small-service'
import { useDatabase } from '@/testing/database'
import type { Caller } from './identify'
import { connect } from '@/cloud/db/connect'

const database = useDatabase()
const few = (address: string) => ({ path: 'small.few', input: {}, caller: { address } })

test('a limit holds across two instances that share nothing but the database', async () => {
  const other = connect(database.url, { max: 2 })
  const instances = [smallDispatcher({ db: database.db }), smallDispatcher({ db: other.db })]
  try {
    const replies = await Promise.all(Array.from({ length: 10 }, (_, i) => instances[i % 2]?.(few('198.51.100.1'))))
    const codes = replies.map((reply) => (reply ? codeOf(reply) : ''))
    expect(codes.filter((code) => code === 'ok')).toHaveLength(3)
    expect(codes.filter((code) => code === 'request.too_many')).toHaveLength(7)
    expect(replies.find((reply) => reply?.status === 429)).toBeDefined()
  } finally {
    await other.close()
  }
})

test('a flood of refused calls leaves one audit row, and another address is not affected', async () => {
  const dispatch = smallDispatcher({ db: database.db })
  for (let i = 0; i < 9; i++) await dispatch(few('198.51.100.2'))
  const rows = await database.owner.selectFrom('audit').selectAll().where('action', '=', 'small.few').where('outcome', '=', 'request.too_many').execute()
  expect(rows.length).toBeLessThanOrEqual(2)
  expect(codeOf(await dispatch(few('198.51.100.3')))).toBe('ok')
})

test('the next window begins at nought', async () => {
  const start = new Date('2026-03-01T00:00:00Z')
  const at = (ms: number) => smallDispatcher({ db: database.db, clock: () => new Date(start.getTime() + ms) })(few('198.51.100.4')).then(codeOf)
  for (let i = 0; i < 3; i++) expect(await at(i)).toBe('ok')
  expect(await at(599_999)).toBe('request.too_many')
  expect(await at(600_000)).toBe('ok')
})

test('a refused call counts: the count is not part of what is rolled back', async () => {
  const { personId, bearer } = await makePerson(database.db)
  await smallDispatcher({ db: database.db })({ path: 'small.put', key: newTestId(), input: { code: 'no' }, caller: { address: null, bearer } })
  const rows = await database.owner.selectFrom('rate_limits').selectAll().where('bucket', 'like', `%${personId}`).execute()
  expect(rows.map((row) => row.calls)).toEqual([1])
})

test('whom WeChat vouches for is counted once a call: at the first contact, afterwards, and when a unionid is learnt', async () => {
  const platform = { app: 'wx-test', openid: 'openid-of-a-counted-one' }
  const call = (code: string, caller: Caller) => smallDispatcher({ db: database.db })({ path: 'small.put', key: newTestId(), input: { code }, caller }).then(codeOf)
  expect(await call('counted-1', { address: null, platform })).toBe('ok')
  expect(await call('counted-2', { address: null, platform: { ...platform, unionid: 'union-of-a-counted-one' } })).toBe('ok')
  const account = await database.owner.selectFrom('accounts').select(['person_id', 'union_subject']).where('subject', '=', platform.openid).executeTakeFirstOrThrow()
  expect(account.union_subject).toBe('union-of-a-counted-one')
  const rows = await database.owner.selectFrom('rate_limits').selectAll().where('bucket', 'like', `%${account.person_id}`).execute()
  expect(rows.reduce((sum, row) => sum + row.calls, 0)).toBe(2)
})

test('the counters hold no address in plain text', async () => {
  await smallDispatcher({ db: database.db })(few('198.51.100.77'))
  const rows = await database.owner.selectFrom('rate_limits').selectAll().execute()
  expect(JSON.stringify(rows)).not.toContain('198.51.100')
})
