import { newTestId, testVault } from '@/testing/small-service'
import { useDatabase } from '@/testing/database'
import { bindCode, makeCode, redeemCode, redeemSecret } from './one-time-codes'

const database = useDatabase()
const now = new Date()
const in61s = new Date(now.getTime() + 61_000)
const make = (more = {}) => makeCode(database.db, testVault, { purpose: 'web_state', seconds: 60, now, ...more })

test('of fifty who show the same code at once, one gets in', async () => {
  const code = (await make()) ?? ''
  const answers = await Promise.all(Array.from({ length: 50 }, () => redeemCode(database.db, testVault, { purpose: 'web_state', code, now })))
  expect(answers.filter(Boolean)).toHaveLength(1)
})

test('a code works for its purpose and within its time only', async () => {
  const subject = newTestId()
  const code = (await make({ subject })) ?? ''
  expect(await redeemCode(database.db, testVault, { purpose: 'first_admin', code, now })).toBeNull()
  expect(await redeemCode(database.db, testVault, { purpose: 'web_state', code, now: in61s })).toBeNull()
  expect(await redeemCode(database.db, testVault, { purpose: 'web_state', code: `${code}x`, now })).toBeNull()
  expect(await redeemCode(database.db, testVault, { purpose: 'web_state', code, now })).toEqual({ personId: null, subject })
})

test('a short code that is running is not given out twice, and is free again afterwards', async () => {
  expect(await make({ code: '1234 5678' })).toBe('1234 5678')
  expect(await make({ code: '1234 5678' })).toBeNull()
  expect(await make({ code: '1234 5678', now: in61s })).toBe('1234 5678')
})

test('a pairing waits for its approval, opens once for who keeps the secret, and not for who saw the code', async () => {
  const personId = newTestId()
  await database.db.insertInto('people').values({ id: personId }).execute()
  const [code, secret] = [newTestId(), newTestId()]
  await make({ purpose: 'pairing', code, secret })
  const finish = (with_: string, at = now) => redeemSecret(database.db, testVault, { purpose: 'pairing', secret: with_, now: at })
  expect(await finish(secret)).toBe('waiting')
  expect(await finish(code)).toBe('gone')
  expect(await bindCode(database.db, testVault, { purpose: 'pairing', code, personId, now })).toBe(true)
  expect(await bindCode(database.db, testVault, { purpose: 'pairing', code, personId, now })).toBe(false)
  expect(await finish(secret, in61s)).toBe('gone')
  expect(await finish(secret)).toEqual({ personId, subject: null })
  expect(await finish(secret)).toBe('gone')
})

test('the table holds no code and no secret', async () => {
  await make({ purpose: 'pairing', code: 'canary-code', secret: 'canary-secret' })
  expect(JSON.stringify(await database.owner.selectFrom('one_time_codes').selectAll().execute())).not.toContain('canary')
})
