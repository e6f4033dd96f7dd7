import { createDispatcher } from '@/cloud/kernel/dispatch'
import { silentLog } from '@/cloud/kernel/log'
import { application, districtUnion, joinInput, signature } from '@/testing/joining'
import { signaturePng } from '@/testing/pictures'
import { useWorld, type Caller, type Person } from '@/testing/world'

const world = useWorld()
const call: Caller['call'] = (path, input) => world.as(null).call(path, input)
const person = ({ personId, token }: { readonly personId: string; readonly token: string }): Person => ({ personId, bearer: token })
const inApp = async (openid: string) => person(await call('account.wechatAppSignIn', { code: world.wechat.loginCode(openid) }))
const onWeb = async (openid: string) => {
  const { state } = await call('account.wechatWebStart', {})
  return person(await call('account.wechatWebSignIn', { code: world.wechat.webCode(openid), state }))
}
const codeOf = async (who: Person) => (await world.as(who).call('account.showLinkCode', {})).code
const redeem = (who: Person, code: string) => world.as(who).refusal('account.redeemLinkCode', { code })

beforeEach(() => world.later(3601))

test('who types the code of the app into the empty web account is one person on both sides from then on', async () => {
  const { worker } = await application(world)
  const web = await onWeb('w-link')
  const elsewhere = await onWeb('w-link')
  const { code, expiresAt } = await world.as(worker).call('account.showLinkCode', {})
  expect(code).toMatch(/^\d{8}$/)
  expect(Date.parse(expiresAt) - world.clock().getTime()).toBe(180_000)
  const { session } = await world.as(web).call('account.redeemLinkCode', { code: `${code.slice(0, 4)} ${code.slice(4)}` })
  expect(session!.personId).toBe(worker.personId)
  expect((await world.as(person(session!)).call('membership.mine', {})).application).not.toBeNull()
  // The sessions of the person who is no more are over, and the same WeChat leads to the one who stays.
  for (const ended of [web, elsewhere]) expect(await world.as(ended).call('account.me', {})).toBeNull()
  expect((await onWeb('w-link')).personId).toBe(worker.personId)
  expect(await world.as(worker).call('account.me', {})).toMatchObject({ personId: worker.personId })
  const audit = await world.db.selectFrom('audit').selectAll().where('target_id', '=', worker.personId).execute()
  expect(audit).toContainEqual(expect.objectContaining({ action: 'account.linked', actor_id: web.personId, outcome: 'ok', detail: { accounts: 1 } }))
  expect(JSON.stringify(audit)).not.toContain(code)
})

test('in a function, where WeChat vouches for each call, it goes without a session, and the retry after a lost answer is no guess', async () => {
  const dispatch = createDispatcher({ db: world.db, features: world.features, services: world.services, vault: world.vault, log: silentLog, clock: world.clock })
  const send = async (path: string, input: unknown) => (await dispatch({ path, input, key: world.newId(), caller: { address: null, platform: { app: 'wx-function', openid: 'f-link' } } })).envelope
  const holder = await inApp('o-function')
  const code = await codeOf(holder)
  expect(await send('account.redeemLinkCode', { code })).toMatchObject({ data: { linked: true, session: null } })
  expect(await send('account.me', {})).toMatchObject({ data: { personId: holder.personId } })
  expect(await send('account.redeemLinkCode', { code })).toMatchObject({ data: { linked: true, session: null } })
})

const belongings: [string, (who: Person) => Promise<unknown>][] = [
  ['an application', async (who) => world.as(who).call('membership.submitJoin', await joinInput(world, who))],
  ['a file', (who) => signature(world, who)],
  ['a role', async ({ personId }) => world.owner.insertInto('roles').values({ id: world.newId(), person_id: personId, role: 'lawyer', organization_id: (await districtUnion(world)).id, from_on: '2026-01-01' }).execute()],
  ['a consent', ({ personId }) => world.owner.insertInto('consents').values({ id: world.newId(), person_id: personId, purpose: 'join', version: '1' }).execute()],
  ['a membership', async ({ personId }) => world.owner.insertInto('memberships').values({ id: world.newId(), person_id: personId, organization_id: (await districtUnion(world)).id, member_no: 'M1', from_on: '2026-01-01' }).execute()],
  ['a notice', ({ personId }) => world.owner.insertInto('notices').values({ id: world.newId(), person_id: personId, kind: 'received' }).execute()],
  ['a name', ({ personId }) => world.owner.updateTable('people').set({ name: '李明' }).where('id', '=', personId).execute()],
  ['a document', ({ personId }) => world.owner.updateTable('people').set({ document_hash: Buffer.from('d') }).where('id', '=', personId).execute()],
  ['a phone', ({ personId }) => world.owner.updateTable('people').set({ phone_hash: Buffer.from('p') }).where('id', '=', personId).execute()],
]

test.each(belongings)('an account that has %s is never merged by a code, and loses nothing', async (_, give) => {
  const [holder, other] = [await world.person(), await onWeb(`w-${world.newId()}`)]
  await give(other)
  const code = await codeOf(holder)
  expect(await redeem(other, code)).toBe('session.account_taken')
  expect(await world.as(other).call('account.me', {})).toMatchObject({ personId: other.personId })
  expect(await world.db.selectFrom('accounts').select('person_id').where('person_id', '=', other.personId).execute()).toHaveLength(1)
  // Nothing was gained with it: the code still links the right account.
  expect(await redeem(await world.person(), code)).toBe('ok')
})

test('a code is worth nothing to its own person, when it is used, replaced or three minutes old', async () => {
  const holder = await world.person()
  const replaced = await codeOf(holder)
  const code = await codeOf(holder)
  expect(await redeem(holder, code)).toBe('session.code_refused')
  expect(await redeem(await world.person(), replaced)).toBe('session.code_refused')
  expect(await redeem(await world.person(), code)).toBe('ok')
  expect(await redeem(await world.person(), code)).toBe('session.code_refused')
  const old = await codeOf(holder)
  world.later(181)
  expect(await redeem(await world.person(), old)).toBe('session.code_refused')
})

test('the number of a computer links no account, and a link code lets no computer in', async () => {
  const { show } = await call('account.startPairing', {})
  expect(await redeem(await world.person(), show)).toBe('session.code_refused')
  expect(await world.as(await world.person()).refusal('account.approvePairing', { show: await codeOf(await world.person()) })).toBe('session.code_refused')
})

test('after five wrong codes in an hour the right one is not looked at', async () => {
  const [guesser, code] = [await world.person(), await codeOf(await world.person())]
  for (let guess = 0; guess < 5; guess++) expect(await redeem(guesser, `0000000${guess}`)).toBe('session.code_refused')
  expect(await redeem(guesser, code)).toBe('request.too_many')
})

test('of ten accounts that type the same code at once one is linked', async () => {
  const code = await codeOf(await world.person())
  const others = await Promise.all(Array.from({ length: 10 }, () => world.person()))
  const answers = await Promise.all(others.map((other) => redeem(other, code)))
  expect(answers.filter((answer) => answer === 'ok')).toHaveLength(1)
  expect(new Set(answers)).toEqual(new Set(['ok', 'session.code_refused']))
})

test('two empty accounts that link to each other at once become one, not none', async () => {
  const [first, second] = [await world.person(), await world.person()]
  const codes = [await codeOf(first), await codeOf(second)]
  const answers = await Promise.all([redeem(first, codes[1]!), redeem(second, codes[0]!)])
  expect(answers.sort()).toEqual(['ok', 'session.code_refused'])
  expect(await world.db.selectFrom('people').select('id').where('id', 'in', [first.personId, second.personId]).execute()).toHaveLength(1)
})

test('a file that is handed in at the moment of linking keeps its owner: one of the two is refused', async () => {
  for (let round = 0; round < 5; round++) {
    const [code, other, fileId] = [await codeOf(await world.person()), await world.person(), world.newId()]
    const cloudFileId = `cloud://env-1.6465-env-1/incoming/${fileId}`
    world.uploads.set(cloudFileId, new Uint8Array(await signaturePng()))
    const [linked, kept] = await Promise.all([redeem(other, code), world.send(other, 'files.adopt', { fileId, use: 'signature', cloudFileId })])
    expect([linked, kept.envelope.ok]).toEqual(kept.envelope.ok ? ['session.account_taken', true] : ['ok', false])
  }
})
