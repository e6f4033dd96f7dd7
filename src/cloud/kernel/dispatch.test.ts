import { codeOf, dataOf, makePerson, newTestId, smallDispatcher } from '@/testing/small-service'
import { useDatabase } from '@/testing/database'
import type { Caller } from './identify'

const database = useDatabase()
const anywhere: Caller = { address: '203.0.113.9' }
const dispatcher = (more = {}) => smallDispatcher({ db: database.db, ...more })
const auditOf = (action: string, outcome: string) =>
  database.owner.selectFrom('audit').selectAll().where('action', '=', action).where('outcome', '=', outcome).execute()

test('a call to nothing is unknown, also by the names that every object has', async () => {
  for (const path of ['small.nothing', 'constructor', 'small.constructor', '__proto__.toString', '']) {
    expect(codeOf(await dispatcher()({ path, input: {}, caller: anywhere }))).toBe('request.unknown')
  }
})

test('what only the heavy function carries is unknown to the light one', async () => {
  const call = { path: 'small.heavy', input: {}, caller: anywhere }
  expect(codeOf(await dispatcher({ runsIn: ['api'] })(call))).toBe('request.unknown')
  expect(codeOf(await dispatcher()(call))).toBe('ok')
})

test('a public read answers a stranger and knows whose token is valid', async () => {
  const { personId, bearer } = await makePerson(database.db)
  const who = (caller: Caller) => dispatcher()({ path: 'small.who', input: {}, caller })
  expect(dataOf(await who(anywhere))).toBeNull()
  expect(dataOf(await who({ ...anywhere, bearer }))).toBe(personId)
  expect(dataOf(await who({ ...anywhere, bearer: `${bearer}x` }))).toBeNull()
})

test('a session that was ended or ran out is refused with the next call', async () => {
  const now = new Date()
  const { personId, bearer } = await makePerson(database.db, now)
  const look = (clock: () => Date) => dispatcher({ clock })({ path: 'small.look', input: {}, caller: { ...anywhere, bearer } }).then(codeOf)
  expect(await look(() => now)).toBe('ok')
  expect(await look(() => new Date(now.getTime() + 31 * 86_400_000))).toBe('session.required')
  await database.db.updateTable('sessions').set({ revoked_at: now }).where('person_id', '=', personId).execute()
  expect(await look(() => now)).toBe('session.required')
})

test('the platform vouches for an OPENID: one person is made at the first contact, by however many calls at once', async () => {
  const platform = { app: 'wx1', openid: newTestId() }
  const caller = { ...anywhere, platform }
  const accounts = () => database.db.selectFrom('accounts').selectAll().where('subject', '=', platform.openid).execute()
  expect(dataOf(await dispatcher()({ path: 'small.who', input: {}, caller }))).toBeNull()
  expect(await accounts()).toHaveLength(0)
  const replies = await Promise.all(Array.from({ length: 8 }, () => dispatcher()({ path: 'small.look', input: {}, caller })))
  expect(replies.map(codeOf)).toEqual(Array(8).fill('ok'))
  expect(await accounts()).toHaveLength(1)
})

test('an OPENID of another app with the same unionid is the same person', async () => {
  const unionid = newTestId()
  const personOf = async (app: string) => {
    const platform = { app, openid: newTestId(), unionid }
    await dispatcher()({ path: 'small.look', input: {}, caller: { ...anywhere, platform } })
    return dataOf(await dispatcher()({ path: 'small.who', input: {}, caller: { ...anywhere, platform } }))
  }
  expect(await personOf('wx1')).toBe(await personOf('wx2'))
})

test('who one is never comes from the input: further fields are refused without telling their names or values', async () => {
  const { bearer } = await makePerson(database.db)
  const reply = await dispatcher()({
    path: 'small.put', key: newTestId(), caller: { ...anywhere, bearer },
    input: { code: 'x', openid: '440307199001011234', personId: newTestId(), '张三 13800138000': 1 },
  })
  expect(reply).toMatchObject({ status: 400, envelope: { ok: false, error: { code: 'request.invalid' } } })
  expect(JSON.stringify(reply)).not.toMatch(/440307199001011234|张三|138/)
  expect(JSON.stringify(reply)).toContain('{"path":"?","reason":"unknown"}')
})

test('wrong fields are told by path and reason word only', async () => {
  const { bearer } = await makePerson(database.db)
  const put = async (input: unknown) => dataOf(await dispatcher()({ path: 'small.put', key: newTestId(), caller: { ...anywhere, bearer }, input }))
  expect(await put({})).toMatchObject({ error: { issues: [{ path: 'code', reason: 'required' }] } })
  expect(await put({ code: 5 })).toMatchObject({ error: { issues: [{ path: 'code', reason: 'string' }] } })
  expect(await put({ code: 'x', names: ['ok', 'a\u0007b'] })).toMatchObject({ error: { issues: [{ path: 'names.1', reason: 'characters' }] } })
})

test('a role works from its first to its last day, and not once it is revoked or its organization dissolved', async () => {
  const { personId, bearer } = await makePerson(database.db)
  const organizationId = newTestId()
  await database.owner.insertInto('organizations').values({ id: organizationId, path: `t${personId.replaceAll('-', '')}`, kind: 'enterprise', name: '测试工会' }).execute()
  const id = newTestId()
  await database.owner.insertInto('roles').values({ id, person_id: personId, role: 'chair', organization_id: organizationId, from_on: '2026-01-01', to_on: '2026-12-31' }).execute()
  // The session of this test outlives the dates that it looks at.
  await database.db.updateTable('sessions').set({ expires_at: '2028-01-01' }).where('person_id', '=', personId).execute()
  const staff = (at: string) => dispatcher({ clock: () => new Date(at) })({ path: 'small.staff', input: {}, caller: { ...anywhere, bearer } }).then(codeOf)
  expect(await staff('2025-12-31T15:59:59Z')).toBe('role.refused')
  expect(await staff('2025-12-31T16:00:00Z')).toBe('ok')
  expect(await staff('2026-12-31T15:59:59Z')).toBe('ok')
  expect(await staff('2026-12-31T16:00:00Z')).toBe('role.refused')
  await database.owner.updateTable('organizations').set({ status: 'dissolved' }).where('id', '=', organizationId).execute()
  expect(await staff('2026-06-01T00:00:00Z')).toBe('role.refused')
  await database.owner.updateTable('organizations').set({ status: 'active' }).where('id', '=', organizationId).execute()
  await database.owner.updateTable('roles').set({ revoked_at: new Date() }).where('id', '=', id).execute()
  expect(await staff('2026-06-01T00:00:00Z')).toBe('role.refused')
  expect((await auditOf('small.staff', 'role.refused')).filter((row) => row.actor_id === personId)).toHaveLength(4)
})

test('a handler of chairs never sees the wider reach of another role of the same person', async () => {
  const { personId, bearer } = await makePerson(database.db)
  const path = `u${personId.replaceAll('-', '')}`
  const organizationId = newTestId()
  await database.owner.insertInto('organizations').values({ id: organizationId, path, kind: 'enterprise', name: '测试二工会' }).execute()
  for (const role of ['chair', 'admin', 'district']) {
    await database.owner.insertInto('roles').values({ id: newTestId(), person_id: personId, role, organization_id: organizationId, from_on: '2026-01-01' }).execute()
  }
  expect(dataOf(await dispatcher()({ path: 'small.staff', input: {}, caller: { ...anywhere, bearer } }))).toEqual([`chair ${path}`])
})

test('a refused write leaves its refusal in the audit and nothing else', async () => {
  const { personId, bearer } = await makePerson(database.db)
  expect(codeOf(await dispatcher()({ path: 'small.put', key: newTestId(), caller: { ...anywhere, bearer }, input: { code: 'no' } }))).toBe('object.not_found')
  expect(await database.db.selectFrom('platforms').selectAll().where('code', '=', 'no').execute()).toEqual([])
  expect((await auditOf('small.put', 'object.not_found')).map((row) => row.actor_id)).toEqual([personId])
})

test('an answer that says more than its contract is stopped, and its write undone', async () => {
  const { bearer } = await makePerson(database.db)
  const reply = await dispatcher()({ path: 'small.put', key: newTestId(), caller: { ...anywhere, bearer }, input: { code: 'leak' } })
  expect(reply.status).toBe(500)
  expect(codeOf(reply)).toBe('internal.unexpected')
  expect(await database.db.selectFrom('platforms').selectAll().where('code', '=', 'leak').execute()).toEqual([])
})

test('what runs after the commit changes no answer when it fails', async () => {
  const { bearer } = await makePerson(database.db)
  let ran = 0
  const call = dispatcher({
    duringPut: async (context: { afterCommit(effect: () => Promise<void>): void }) =>
      context.afterCommit(async () => {
        ran += 1
        throw new Error('the mail is down')
      }),
  })
  expect(codeOf(await call({ path: 'small.put', key: newTestId(), caller: { ...anywhere, bearer }, input: { code: 'effect' } }))).toBe('ok')
  expect(ran).toBe(1)
})

test('a read that looks at somebody is audited', async () => {
  const { personId, bearer } = await makePerson(database.db)
  await dispatcher()({ path: 'small.look', input: {}, caller: { ...anywhere, bearer } })
  expect((await auditOf('small.looked', 'ok')).map((row) => row.actor_id)).toContain(personId)
})

test('a deep or a huge input is refused at once', async () => {
  const { bearer } = await makePerson(database.db)
  const put = (input: unknown) => dispatcher()({ path: 'small.put', key: newTestId(), caller: { ...anywhere, bearer }, input }).then(codeOf)
  let deep: unknown = 1
  for (let i = 0; i < 1_000_000; i++) deep = [deep]
  expect(await put({ code: deep })).toBe('request.malformed')
  expect(await put({ code: 'x', names: Array(100_000).fill('a') })).toBe('request.too_large')
  expect(await put({ code: 'x'.repeat(200_000) })).toBe('request.too_large')
  expect(await put({ code: 'a\u0000b' })).toBe('request.malformed')
})
