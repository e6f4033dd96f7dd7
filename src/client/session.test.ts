import Taro from '@tarojs/taro'
import { recall, remember } from './answers'
import { call } from './call'
import { draftPlace, loadDraft, saveDraft } from './drafts'
import { outbox, startOutbox, useOutboxEntries } from './outbox'
import { begin, startSession, useSession } from './session'
import { owner, setSignedIn, signedIn } from './session-token'
import { setOnline, useNetwork } from './network'

/** The cloud behind HTTPS: who owns which token, and what it does with the rest. */
const tokens = new Map([['t1', 'p1'], ['t2', 'p2']])
const asked: { path: string; token: string | undefined; key: string | undefined }[] = []
let online = true
let onSubmit = (): unknown => ({ ok: true, data: { number: 'RH1' } })
let duringMe = (): void => undefined

const request = jest.mocked(Taro.request)
let former: string[] | undefined
const me = (personId: string) => ({ personId, nameMasked: '王**', phoneMasked: null, demo: false, roles: [], unread: 0, ...(former === undefined ? {} : { formerIds: former }) })

const answer = (path: string, token: string | undefined): unknown => {
  const personId = token === undefined ? undefined : tokens.get(token)
  if (path === 'account.me') { duringMe(); return { ok: true, data: personId ? me(personId) : null } }
  if (!personId) return { ok: false, error: { code: 'session.required', requestId: 'q' } }
  if (path === 'account.signOut') { tokens.delete(token!); return { ok: true, data: { ended: true } } }
  return path === 'membership.submitJoin' ? onSubmit() : { ok: true, data: { unread: 3 } }
}

beforeEach(async () => {
  process.env.TARO_APP_TRANSPORT = 'https'
  tokens.set('t1', 'p1').set('t2', 'p2')
  asked.splice(0)
  online = true
  onSubmit = () => ({ ok: true, data: { number: 'RH1' } })
  duringMe = () => undefined
  request.mockImplementation((async ({ url, header }: { url: string; header: Record<string, string> }) => {
    const path = url.replace('/api/', '')
    const token = header.authorization?.replace('Bearer ', '')
    asked.push({ path, token, key: header['idempotency-key'] })
    if (!online) throw { errMsg: 'request:fail' }
    return { statusCode: 200, data: answer(path, token) }
  }) as never)
  setSignedIn(null)
  Taro.clearStorageSync()
})
afterAll(() => void delete process.env.TARO_APP_TRANSPORT)

const signIn = (n: 1 | 2) => begin({ token: `t${n}`, expiresAt: '2030-01-01T00:00:00.000Z', personId: `p${n}` })
const leaveTraces = (personId: string) => {
  saveDraft(draftPlace(personId, 'join', 1), { recordId: 'r1', values: { name: '王' }, savedAt: Date.now() }, [])
  remember(personId, 'membership.mine', {}, { data: 1, at: 1 })
}
const traces = (personId: string) => [loadDraft(draftPlace(personId, 'join', 1), Date.now()), recall(personId, 'membership.mine', {})].filter((one) => one !== null).length
const joining = { recordId: 'r1', path: 'membership.submitJoin' as const, input: {} as never, title: '入会申请', route: 'x' }
const until = async (done: () => boolean) => {
  for (let turn = 0; turn < 500 && !done(); turn += 1) await new Promise((go) => setImmediate(go))
  expect(done()).toBe(true)
}

it('signs in, says who it is, and sends the token as a bearer from then on', async () => {
  await signIn(1)
  expect(useSession.getState()).toMatchObject({ status: 'person', me: { personId: 'p1' } })
  await call('progress.unread', {})
  expect(asked.at(-1)).toMatchObject({ path: 'progress.unread', token: 't1' })
})

it('leaves no draft and no answer of the last person on signing out, and ends the session in the cloud', async () => {
  await signIn(1)
  leaveTraces('p1')
  expect(await useSession.getState().signOut()).toBe('done')
  expect(traces('p1')).toBe(0)
  expect(useSession.getState()).toMatchObject({ status: 'guest', me: null })
  expect(tokens.has('t1')).toBe(false)
  expect(JSON.stringify(Taro.getStorageInfoSync().keys.map((key) => Taro.getStorageSync<unknown>(key)))).not.toMatch(/t1|p1|王/)
})

it('sends as the one record what was left unsent under the other one that staff have put into it', async () => {
  startOutbox()
  await signIn(1)
  online = false
  await outbox.submit(joining)
  online = true
  // The session of the old record has ended; signing in leads to the other.
  former = ['p1']
  await signIn(2)
  await until(() => useOutboxEntries.getState().entries.some(({ owner: whose, state }) => whose === 'p2' && state === 'sent'))
  former = undefined
  await outbox.discardAll()
})

it('lets go of a shared phone without a network too', async () => {
  await signIn(1)
  leaveTraces('p1')
  online = false
  expect(await useSession.getState().signOut()).toBe('done')
  expect([owner(), traces('p1')]).toEqual([null, 0])
})

it('leaves nothing of the last person when somebody else signs in after the session ended by itself', async () => {
  await signIn(1)
  leaveTraces('p1')
  tokens.delete('t1')
  await expect(call('progress.unread', {})).rejects.toMatchObject({ code: 'session.required', retry: 'fix' })
  expect(owner()).toBeNull()
  expect(traces('p1')).toBe(2)
  await signIn(2)
  expect(traces('p1')).toBe(0)
})

it('gives the same person their draft back after the session ended by itself', async () => {
  await signIn(1)
  leaveTraces('p1')
  setSignedIn(null)
  await signIn(1)
  expect(traces('p1')).toBe(2)
})

it('knows on a start without a network who was here, and does not end a session because of it', async () => {
  await signIn(1)
  online = false
  useSession.setState({ status: 'starting', me: null })
  startSession()
  expect(useSession.getState()).toMatchObject({ status: 'person', me: { personId: 'p1' } })
  await useSession.getState().refresh()
  expect(signedIn()).toMatchObject({ token: 't1' })
  expect(useNetwork.getState().reachable).toBe(false)
})

it('does not take an answer about the last person for one about the next', async () => {
  await signIn(1)
  duringMe = () => { duringMe = () => undefined; setSignedIn({ personId: 'p2', token: 't2' }) }
  await useSession.getState().refresh()
  expect(useSession.getState().me?.personId).not.toBe('p1')
  expect(owner()).toBe('p2')
})

it('asks before signing out when something was not sent; giving it up is the only way to lose it', async () => {
  startOutbox()
  await signIn(1)
  online = false
  await outbox.submit(joining)
  await until(() => outbox.unsent()[0]?.error !== null)
  expect(await useSession.getState().signOut()).toBe('unsent')
  expect(owner()).toBe('p1')
  expect(await useSession.getState().signOut('discard')).toBe('done')
  online = true
  tokens.set('t1', 'p1')
  await signIn(1)
  await outbox.flush()
  expect(asked.filter(({ path }) => path === 'membership.submitJoin' ).length).toBe(1)
  expect(outbox.unsent()).toEqual([])
})

it('leaves what is unsent sealed, and nothing else, when somebody signs out everywhere', async () => {
  startOutbox()
  await signIn(1)
  leaveTraces('p1')
  online = false
  await outbox.submit({ ...joining, recordId: 'r3' })
  await until(() => outbox.unsent()[0]?.error !== null)
  expect(await useSession.getState().signOut('keep')).toBe('done')
  expect([owner(), traces('p1'), useOutboxEntries.getState().entries.length]).toEqual([null, 0, 0])
  online = true
  tokens.set('t1', 'p1')
  await signIn(1)
  await until(() => useOutboxEntries.getState().entries.some(({ recordId, state }) => recordId === 'r3' && state === 'sent'))
})

it('keeps what is unsent from the next person, and sends it under the same key when its owner is back and the network too', async () => {
  startOutbox()
  await signIn(1)
  online = false
  await outbox.submit({ ...joining, recordId: 'r2' })
  await until(() => outbox.unsent()[0]?.error !== null)
  const key = outbox.unsent()[0]!.key
  online = true
  await signIn(2)
  await outbox.flush()
  expect(useOutboxEntries.getState().entries).toEqual([])
  await signIn(1)
  setOnline(false)
  setOnline(true)
  await until(() => useOutboxEntries.getState().entries[0]?.state === 'sent')
  const sent = asked.filter(({ path }) => path === 'membership.submitJoin')
  expect(sent.every((one) => one.key === key && one.token === 't1')).toBe(true)
  expect(useOutboxEntries.getState().entries).toMatchObject([{ recordId: 'r2', receipt: { number: 'RH1' } }])
})
