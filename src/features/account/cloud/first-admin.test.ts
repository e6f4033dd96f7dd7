import { useWorld, type Caller } from '@/testing/world'
import { makeFirstAdminCode } from './first-admin'

const world = useWorld()
const call: Caller['call'] = (path, input) => world.as(null).call(path, input)
const refusal: Caller['refusal'] = (path, input) => world.as(null).refusal(path, input)
const as = ({ personId, token }: { readonly personId: string; readonly token: string }) => world.as({ personId, bearer: token })
const print = () => makeFirstAdminCode(world.db, world.vault, world.clock())

beforeEach(async () => {
  await world.owner.deleteFrom('roles').execute()
  world.later(601)
})

test('the printed code makes an administrator of the district, once, and the audit tells of it', async () => {
  const code = await print()
  expect(await call('account.ways', {})).toMatchObject({ code: true })
  const session = await call('account.redeemFirstAdmin', { code })
  const me = await as(session).call('account.me', {})
  expect(me).toMatchObject({ personId: session.personId, roles: [{ role: 'admin', toOn: null }] })
  const audit = await world.db.selectFrom('audit').selectAll().where('target_id', '=', session.personId).execute()
  expect(audit.map((row) => row.action)).toContain('role.granted')
  expect(JSON.stringify(audit)).not.toContain(code)
  expect(await refusal('account.redeemFirstAdmin', { code })).toBe('session.code_refused')
  expect(await call('account.ways', {})).toMatchObject({ code: false })
})

test('who is signed in already becomes the administrator themselves', async () => {
  const person = await call('account.wechatAppSignIn', { code: world.wechat.loginCode('o-admin') })
  const session = await as(person).call('account.redeemFirstAdmin', { code: await print() })
  expect(session.personId).toBe(person.personId)
})

test('once there is an administrator no code is printed, and one printed before is refused', async () => {
  const early = await print()
  const row = await world.owner.selectFrom('organizations').select('id').where('kind', '=', 'district').executeTakeFirstOrThrow()
  const person = await call('account.wechatAppSignIn', { code: world.wechat.loginCode('o-present') })
  await world.owner.insertInto('roles').values({ id: person.personId, person_id: person.personId, role: 'admin', organization_id: row.id, from_on: '2026-01-01' }).execute()
  await expect(print()).rejects.toMatchObject({ code: 'session.already_administered' })
  expect(await refusal('account.redeemFirstAdmin', { code: early })).toBe('session.already_administered')
})

test('two people with the same code at the same moment: one administrator', async () => {
  const code = await print()
  const answers = await Promise.all([refusal('account.redeemFirstAdmin', { code }), refusal('account.redeemFirstAdmin', { code })])
  expect(answers.sort()).toEqual(['ok', 'session.code_refused'])
})

test('a code lives a day, a newer one replaces it, and an invented one says nothing of administrators', async () => {
  const replaced = await print()
  const code = await print()
  expect(await refusal('account.redeemFirstAdmin', { code: replaced })).toBe('session.code_refused')
  world.later(86_401)
  expect(await refusal('account.redeemFirstAdmin', { code })).toBe('session.code_refused')
  await call('account.redeemFirstAdmin', { code: await print() })
  expect(await refusal('account.redeemFirstAdmin', { code: 'invented' })).toBe('session.code_refused')
})
