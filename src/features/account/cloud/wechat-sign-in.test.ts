import { createDispatcher } from '@/cloud/kernel/dispatch'
import { silentLog } from '@/cloud/kernel/log'
import { useWorld, type Caller } from '@/testing/world'

const world = useWorld()
const call: Caller['call'] = (path, input) => world.as(null).call(path, input)
const refusal: Caller['refusal'] = (path, input) => world.as(null).refusal(path, input)
const as = ({ personId, token }: { readonly personId: string; readonly token: string }) => world.as({ personId, bearer: token })
const signIn = (openid: string, unionid?: string) => call('account.wechatAppSignIn', { code: world.wechat.loginCode(openid, unionid) })
const webSignIn = async (openid: string, unionid?: string) => {
  const { state } = await call('account.wechatWebStart', {})
  return call('account.wechatWebSignIn', { code: world.wechat.webCode(openid, unionid), state })
}

beforeEach(async () => {
  // Each test has its own ten minutes of guesses.
  world.later(601)
  world.wechat.trouble('none')
})

test('who comes back with the same OPENID is the same person', async () => {
  const first = await signIn('o-same')
  expect((await signIn('o-same')).personId).toBe(first.personId)
  expect((await signIn('o-other')).personId).not.toBe(first.personId)
})

test('the mini-program and the web are one person where WeChat gives the same unionid', async () => {
  const app = await signIn('o-linked', 'u-linked')
  expect((await webSignIn('w-linked', 'u-linked')).personId).toBe(app.personId)
  expect((await webSignIn('w-stranger', 'u-stranger')).personId).not.toBe(app.personId)
})

test('a unionid that WeChat gives only later links from then on', async () => {
  const before = await signIn('o-late')
  await signIn('o-late', 'u-late')
  expect((await webSignIn('w-late', 'u-late')).personId).toBe(before.personId)
})

test('the same holds in a function, where WeChat names the caller with each call', async () => {
  const dispatch = createDispatcher({ db: world.db, features: world.features, services: world.services, vault: world.vault, log: silentLog, clock: world.clock })
  const unread = (unionid?: string) => dispatch({ path: 'progress.unread', input: {}, caller: { address: null, platform: { app: 'wx-function', openid: 'f-late', ...(unionid && { unionid }) } } })
  const personOf = async () => (await world.db.selectFrom('accounts').select('person_id').where('subject', '=', 'f-late').executeTakeFirstOrThrow()).person_id
  await unread()
  const person = await personOf()
  await unread('u-function')
  expect((await webSignIn('w-function', 'u-function')).personId).toBe(person)
})

test('three first sign-ins at the same moment make one person', async () => {
  const codes = [1, 2, 3].map(() => world.wechat.loginCode('o-twins', 'u-twins'))
  const sessions = await Promise.all(codes.map((code) => call('account.wechatAppSignIn', { code })))
  expect(new Set(sessions.map((session) => session.personId)).size).toBe(1)
})

test('the session opens the door and is stored as a hash only', async () => {
  const { token, personId } = await signIn('o-session')
  expect(await as({ personId, token }).call('account.me', {})).toMatchObject({ personId, nameMasked: null, roles: [], unread: 0, demo: false })
  const stored = await world.db.selectFrom('sessions').selectAll().where('person_id', '=', personId).executeTakeFirstOrThrow()
  expect(JSON.stringify(stored)).not.toContain(token)
})

test('a code that is invented, used or too old signs nobody in', async () => {
  expect(await refusal('account.wechatAppSignIn', { code: 'guessed' })).toBe('session.code_refused')
  const code = world.wechat.loginCode('o-replay')
  await call('account.wechatAppSignIn', { code })
  expect(await refusal('account.wechatAppSignIn', { code })).toBe('session.code_refused')
  const old = world.wechat.loginCode('o-replay')
  world.later(301)
  expect(await refusal('account.wechatAppSignIn', { code: old })).toBe('session.code_refused')
})

test('a WeChat that is busy asks the person to come again and writes nobody down', async () => {
  world.wechat.trouble('busy')
  expect(await refusal('account.wechatAppSignIn', { code: world.wechat.loginCode('o-busy') })).toBe('session.unavailable')
  expect(await world.db.selectFrom('accounts').select('subject').where('subject', '=', 'o-busy').execute()).toEqual([])
})

test('who guesses codes is stopped after twenty', async () => {
  const answers = []
  for (let guess = 0; guess < 21; guess++) answers.push(await refusal('account.wechatAppSignIn', { code: `guess-${guess}` }))
  expect(answers.slice(0, 20)).toEqual(Array(20).fill('session.code_refused'))
  expect(answers[20]).toBe('request.too_many')
})

describe('the way through WeChat\'s consent page', () => {
  test('leads back to the configured address with a state of ours, and signs in', async () => {
    const { url, state } = await call('account.wechatWebStart', {})
    expect(new URL(url).searchParams.get('redirect_uri')).toBe('http://127.0.0.1:9/#/pages/sign-in/index')
    world.wechat.webPerson('w-consent', 'u-consent')
    const back = new URL((await fetch(url, { redirect: 'manual' })).headers.get('location')!)
    expect(back.searchParams.get('state')).toBe(state)
    expect(back.hash).toBe('#/pages/sign-in/index')
    const session = await call('account.wechatWebSignIn', { code: back.searchParams.get('code')!, state })
    expect(await as(session).call('account.me', {})).toMatchObject({ personId: session.personId })
  })

  test('a state that is not ours, is used, or is older than ten minutes brings nothing, even with a good code', async () => {
    const code = () => world.wechat.webCode('w-state')
    expect(await refusal('account.wechatWebSignIn', { code: code(), state: 'a'.repeat(64) })).toBe('session.code_refused')
    const { state } = await call('account.wechatWebStart', {})
    await call('account.wechatWebSignIn', { code: code(), state })
    expect(await refusal('account.wechatWebSignIn', { code: code(), state })).toBe('session.code_refused')
    const old = await call('account.wechatWebStart', {})
    world.later(601)
    expect(await refusal('account.wechatWebSignIn', { code: code(), state: old.state })).toBe('session.code_refused')
  })

  test('a pairing number is no state, and a state is no pairing number', async () => {
    const pairing = await call('account.startPairing', {})
    expect(await refusal('account.wechatWebSignIn', { code: world.wechat.webCode('w-mix'), state: pairing.show })).toBe('session.code_refused')
    const { state } = await call('account.wechatWebStart', {})
    expect(await refusal('account.finishPairing', { secret: state })).toBe('session.code_refused')
  })
})
