import { useAccounts } from '@/testing/account-rig'
import { makeFirstAdminCode } from './first-admin'

const accounts = useAccounts()
const { call, refusal } = accounts
const print = () => makeFirstAdminCode(accounts.database.db, accounts.vault, accounts.clock())

beforeEach(async () => {
  await accounts.database.owner.deleteFrom('roles').execute()
  accounts.later(601)
})

test('the printed code makes an administrator of the district, once, and the audit tells of it', async () => {
  const code = await print()
  expect(await call('account.ways', {})).toMatchObject({ code: true })
  const session = await call('account.redeemFirstAdmin', { code })
  const me = await call('account.me', {}, { bearer: session.token })
  expect(me).toMatchObject({ personId: session.personId, roles: [{ role: 'admin', toOn: null }] })
  const audit = await accounts.database.db.selectFrom('audit').selectAll().where('target_id', '=', session.personId).execute()
  expect(audit.map((row) => row.action)).toContain('role.granted')
  expect(JSON.stringify(audit)).not.toContain(code)
  expect(await refusal('account.redeemFirstAdmin', { code })).toBe('session.code_refused')
  expect(await call('account.ways', {})).toMatchObject({ code: false })
})

test('who is signed in already becomes the administrator themselves', async () => {
  const person = await call('account.wechatAppSignIn', { code: accounts.wechat.loginCode('o-admin') })
  const session = await call('account.redeemFirstAdmin', { code: await print() }, { bearer: person.token })
  expect(session.personId).toBe(person.personId)
})

test('once there is an administrator no code is printed, and one printed before is refused', async () => {
  const early = await print()
  const row = await accounts.database.owner.selectFrom('organizations').select('id').where('kind', '=', 'district').executeTakeFirstOrThrow()
  const person = await call('account.wechatAppSignIn', { code: accounts.wechat.loginCode('o-present') })
  await accounts.database.owner.insertInto('roles').values({ id: person.personId, person_id: person.personId, role: 'admin', organization_id: row.id, from_on: '2026-01-01' }).execute()
  await expect(print()).rejects.toMatchObject({ code: 'session.already_administered' })
  expect(await refusal('account.redeemFirstAdmin', { code: early })).toBe('session.already_administered')
})

test('two people with the same code at the same moment: one administrator', async () => {
  const code = await print()
  const answers = await Promise.all([refusal('account.redeemFirstAdmin', { code }), refusal('account.redeemFirstAdmin', { code })])
  expect(answers.sort()).toEqual(['accepted', 'session.code_refused'])
})

test('a code lives a day, a newer one replaces it, and an invented one says nothing of administrators', async () => {
  const replaced = await print()
  const code = await print()
  expect(await refusal('account.redeemFirstAdmin', { code: replaced })).toBe('session.code_refused')
  accounts.later(86_401)
  expect(await refusal('account.redeemFirstAdmin', { code })).toBe('session.code_refused')
  await call('account.redeemFirstAdmin', { code: await print() })
  expect(await refusal('account.redeemFirstAdmin', { code: 'invented' })).toBe('session.code_refused')
})
