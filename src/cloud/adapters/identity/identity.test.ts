import { startIdentityStub, type IdentityStub } from '@/testing/identity-stub'
import { connectIdentity, identityConfig } from './connect'

const someone = { name: '王小明', number: '11010519491231002X' }
let stub: IdentityStub
let ahead = 0
const identity = () => connectIdentity(stub.config, () => Date.now() + ahead)!

beforeEach(async () => {
  ahead = 0
  stub = await startIdentityStub()
  stub.knows(someone.name, someone.number)
})
afterEach(() => stub.close())

test('without keys the way is not offered', () => {
  expect(connectIdentity(identityConfig({}))).toBeNull()
  expect(connectIdentity(identityConfig({ FACEID_SECRET_ID: 'x' }))).toBeNull()
  expect(identityConfig({ FACEID_SECRET_ID: 'x', FACEID_SECRET_KEY: 'y' })).toEqual({ secretId: 'x', secretKey: 'y', apiBase: 'https://faceid.tencentcloudapi.com' })
  expect(identityConfig(stub.env)).toEqual(stub.config)
})

describe('what the register says', () => {
  test('0: name and number belong together', async () => {
    expect(await identity().check(someone)).toEqual({ ok: true, value: 'match' })
  })
  test('-1: another name', async () => {
    expect(await identity().check({ ...someone, name: '王大明' })).toEqual({ ok: true, value: 'mismatch' })
  })
  test('-2: a number with a wrong check sign is looked up nowhere', async () => {
    expect(await identity().check({ ...someone, number: '110105194912310021' })).toEqual({ ok: true, value: 'mismatch' })
  })
  test('-3: a name that is none', async () => {
    expect(await identity().check({ ...someone, name: '王1' })).toEqual({ ok: true, value: 'mismatch' })
  })
  test('-5: a number that is in no register', async () => {
    expect(await identity().check({ ...someone, number: '440524188001010014' })).toEqual({ ok: true, value: 'no_record' })
  })
  test.each(['-4', '-6', '-7'])('%s: the register is away, is rebuilt, or answers no more today', async (result) => {
    stub.trouble({ result })
    expect(await identity().check(someone)).toEqual({ ok: false, why: 'unavailable', code: result })
  })
  test('a result that no document knows settles nothing', async () => {
    stub.trouble({ result: '7' })
    expect(await identity().check(someone)).toEqual({ ok: false, why: 'unavailable', code: '7' })
  })
})

describe('when the service refuses us', () => {
  const strange = (over: object) => connectIdentity({ ...stub.config, ...over }, () => Date.now() + ahead)!

  test('a wrong key: AuthFailure.SignatureFailure', async () => {
    expect(await strange({ secretKey: 'x' }).check(someone)).toEqual({ ok: false, why: 'unavailable', code: 'AuthFailure.SignatureFailure' })
  })
  test('an unknown id of a key: AuthFailure.SecretIdNotFound', async () => {
    expect(await strange({ secretId: 'x' }).check(someone)).toEqual({ ok: false, why: 'unavailable', code: 'AuthFailure.SecretIdNotFound' })
  })
  test('a clock that is five minutes off: AuthFailure.SignatureExpire', async () => {
    ahead = 301_000
    expect(await identity().check(someone)).toEqual({ ok: false, why: 'unavailable', code: 'AuthFailure.SignatureExpire' })
  })
  test.each([
    'RequestLimitExceeded', 'FailedOperation.UnKnown', 'FailedOperation.StsUnAuthErrError', 'AuthFailure.InvalidAuthorization', 'InternalError', 'InvalidParameter', 'InvalidParameterValue',
    'UnauthorizedOperation.Arrears', 'UnauthorizedOperation.ChargeStatusException', 'UnauthorizedOperation.NonAuthorize', 'UnauthorizedOperation.Nonactivated',
  ])('%s is told as "not now", with the code for whoever mends it', async (error) => {
    stub.trouble({ error })
    expect(await identity().check(someone)).toEqual({ ok: false, why: 'unavailable', code: error })
  })
  test('a code that is no code is not passed on', async () => {
    stub.trouble({ error: `${someone.name} ${someone.number}` })
    expect(await identity().check(someone)).toEqual({ ok: false, why: 'unavailable' })
  })
})

describe('on a bad line', () => {
  test.each(['cut', 'not-json', 'other-shape'] as const)('an answer that is %s settles nothing and stops nothing', async (trouble) => {
    stub.trouble(trouble)
    expect(await identity().check(someone)).toEqual({ ok: false, why: 'unavailable' })
  })
  test('a service that never answers holds three calls at most, and those for four seconds', async () => {
    stub.trouble('hang')
    const slow = [1, 2, 3].map(() => identity().check(someone))
    expect(await identity().check(someone)).toEqual({ ok: false, why: 'unavailable' })
    expect(await Promise.all(slow)).toEqual([1, 2, 3].map(() => ({ ok: false, why: 'unavailable' })))
    expect(stub.calls).toBeLessThanOrEqual(3)
    stub.trouble('none')
    expect(await identity().check(someone)).toEqual({ ok: true, value: 'match' })
  })
})
