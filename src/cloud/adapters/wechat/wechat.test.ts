import { startWechatStub, type WechatStub } from '@/testing/wechat-stub'
import { connectWechat, wechatConfig } from './connect'

let stub: WechatStub
let ahead = 0
const wechat = () => connectWechat(stub.config, () => Date.now() + ahead)!
const later = (ms: number) => {
  stub.advance(ms)
  ahead += ms
}

beforeEach(async () => {
  ahead = 0
  stub = await startWechatStub()
})
afterEach(() => stub.close())

describe('signing in from the mini-program', () => {
  test('a fresh code gives the OPENID of this app, the unionid where WeChat gives it, and no session key', async () => {
    const plain = await wechat().codeToSession!(stub.loginCode('o-1'))
    expect(plain).toEqual({ ok: true, value: { app: stub.config.miniProgram.appId, openid: 'o-1' } })
    const linked = await wechat().codeToSession!(stub.loginCode('o-2', 'u-2'))
    expect(linked).toEqual({ ok: true, value: { app: stub.config.miniProgram.appId, openid: 'o-2', unionid: 'u-2' } })
  })

  test('an invented code is refused (40029)', async () => {
    expect(await wechat().codeToSession!('guessed')).toEqual({ ok: false, why: 'refused', errcode: 40029 })
  })

  test('a code of the web or of the phone button does not sign in (40029)', async () => {
    expect(await wechat().codeToSession!(stub.webCode('o-1'))).toMatchObject({ why: 'refused', errcode: 40029 })
    expect(await wechat().codeToSession!(stub.phoneCode('13800000000'))).toMatchObject({ why: 'refused', errcode: 40029 })
  })

  test('a code counts once (40163)', async () => {
    const code = stub.loginCode('o-1')
    await wechat().codeToSession!(code)
    expect(await wechat().codeToSession!(code)).toEqual({ ok: false, why: 'refused', errcode: 40163 })
  })

  test('a code older than five minutes is refused (40029)', async () => {
    const code = stub.loginCode('o-1')
    later(300_001)
    expect(await wechat().codeToSession!(code)).toEqual({ ok: false, why: 'refused', errcode: 40029 })
  })

  test('a wrong app id (40013) or secret (40125) is our mistake, not the person\'s', async () => {
    const code = stub.loginCode('o-1')
    const strange = connectWechat({ ...stub.config, miniProgram: { appId: 'wx-other', secret: 'x' } })!
    expect(await strange.codeToSession!(code)).toEqual({ ok: false, why: 'unavailable', errcode: 40013 })
    const wrong = connectWechat({ ...stub.config, miniProgram: { ...stub.config.miniProgram, secret: 'x' } })!
    expect(await wrong.codeToSession!(code)).toEqual({ ok: false, why: 'unavailable', errcode: 40125 })
  })

  test.each([['busy', -1], ['limited', 45011]] as const)('a WeChat that is %s is tried again later (%d)', async (trouble, errcode) => {
    stub.trouble(trouble)
    expect(await wechat().codeToSession!(stub.loginCode('o-1'))).toEqual({ ok: false, why: 'unavailable', errcode })
  })

  test.each(['cut', 'not-json', 'other-shape'] as const)('an answer that is %s is no sign-in and no crash', async (trouble) => {
    stub.trouble(trouble)
    expect(await wechat().codeToSession!(stub.loginCode('o-1'))).toMatchObject({ ok: false, why: 'unavailable' })
  })

  test('a WeChat that never answers holds three calls at most, and those for four seconds', async () => {
    stub.trouble('hang')
    const slow = [1, 2, 3].map(() => wechat().codeToSession!('x'))
    expect(await wechat().codeToSession!('x')).toEqual({ ok: false, why: 'unavailable' })
    expect(stub.calls.length).toBeLessThanOrEqual(3)
    expect(await Promise.all(slow)).toEqual(slow.map(() => ({ ok: false, why: 'unavailable', lost: true })))
    stub.trouble('none')
    expect(await wechat().codeToSession!(stub.loginCode('o-1'))).toMatchObject({ ok: true })
  }, 10_000)
})

test('twenty calls in the same second are all answered, with nobody sent away', async () => {
  const codes = Array.from({ length: 20 }, (_, index) => stub.loginCode(`o-${index}`))
  const answers = await Promise.all(codes.map((code) => wechat().codeToSession!(code)))
  expect(answers.map(({ ok }) => ok)).toEqual(codes.map(() => true))
})

describe('signing in on the web inside WeChat', () => {
  const callback = 'http://127.0.0.1:9/h5'
  const follow = (url: string) => fetch(url, { redirect: 'manual' })

  test('the consent page takes our address and brings back a code and the same state', async () => {
    stub.webPerson('w-1', 'u-1')
    const back = new URL((await follow(wechat().webConsentUrl!(callback, 'abc'))).headers.get('location')!)
    expect(back.searchParams.get('state')).toBe('abc')
    expect(await wechat().webCodeToIdentity!(back.searchParams.get('code')!)).toEqual({
      ok: true, value: { app: stub.config.web.appId, openid: 'w-1', unionid: 'u-1' },
    })
  })

  test('the consent page refuses an address on another domain (10003)', async () => {
    const answer = await follow(wechat().webConsentUrl!('https://evil.example/', 'abc'))
    expect(await answer.text()).toBe('10003')
  })

  test('a code counts once (40163), for five minutes (42003), and only if WeChat gave it for the web (40029)', async () => {
    const code = stub.webCode('w-1')
    await wechat().webCodeToIdentity!(code)
    expect(await wechat().webCodeToIdentity!(code)).toEqual({ ok: false, why: 'refused', errcode: 40163 })
    const old = stub.webCode('w-1')
    later(300_001)
    expect(await wechat().webCodeToIdentity!(old)).toEqual({ ok: false, why: 'refused', errcode: 42003 })
    expect(await wechat().webCodeToIdentity!(stub.loginCode('o-1'))).toEqual({ ok: false, why: 'refused', errcode: 40029 })
  })

  test('the invented OPENID of WeChat\'s preview mode opens no account', async () => {
    expect(await wechat().webCodeToIdentity!(stub.webCode('w-1', undefined, { is_snapshotuser: 1 }))).toEqual({ ok: false, why: 'refused' })
  })
})

describe('the phone number of WeChat\'s button (WX-2)', () => {
  const asked = (path: string) => stub.calls.filter((call) => call === path).length

  test('codes become numbers, and one token serves them all', async () => {
    const adapter = wechat()
    const numbers = await Promise.all(['13800000001', '13800000002'].map((phone) => adapter.phoneNumber!(stub.phoneCode(phone))))
    expect(numbers).toEqual([{ ok: true, value: '13800000001' }, { ok: true, value: '13800000002' }])
    expect(asked('/cgi-bin/stable_token')).toBe(1)
  })

  test('a code counts once and for five minutes (40029)', async () => {
    const code = stub.phoneCode('13800000001')
    await wechat().phoneNumber!(code)
    expect(await wechat().phoneNumber!(code)).toEqual({ ok: false, why: 'refused', errcode: 40029 })
    const old = stub.phoneCode('13800000001')
    later(300_001)
    expect(await wechat().phoneNumber!(old)).toEqual({ ok: false, why: 'refused', errcode: 40029 })
  })

  test('a token that another server replaced (40001) is renewed and the call repeated once', async () => {
    const adapter = wechat()
    await adapter.phoneNumber!(stub.phoneCode('13800000001'))
    stub.replaceToken()
    expect(await adapter.phoneNumber!(stub.phoneCode('13800000002'))).toEqual({ ok: true, value: '13800000002' })
    expect(asked('/wxa/business/getuserphonenumber')).toBe(3)
  })

  test('a token that ran out (42001) is renewed and the call repeated once', async () => {
    const adapter = wechat()
    await adapter.phoneNumber!(stub.phoneCode('13800000001'))
    stub.advance(7_200_001)
    expect(await adapter.phoneNumber!(stub.phoneCode('13800000002'))).toEqual({ ok: true, value: '13800000002' })
  })

  test('a token is renewed before it runs out', async () => {
    const adapter = wechat()
    await adapter.phoneNumber!(stub.phoneCode('13800000001'))
    later(7_000_000)
    await adapter.phoneNumber!(stub.phoneCode('13800000002'))
    expect(asked('/cgi-bin/stable_token')).toBe(2)
    expect(asked('/wxa/business/getuserphonenumber')).toBe(2)
  })

  test('no token for a wrong secret (40125), and nothing is asked with none', async () => {
    const wrong = connectWechat({ ...stub.config, miniProgram: { ...stub.config.miniProgram, secret: 'x' } })!
    expect(await wrong.phoneNumber!(stub.phoneCode('13800000001'))).toEqual({ ok: false, why: 'unavailable', errcode: 40125 })
    expect(asked('/wxa/business/getuserphonenumber')).toBe(0)
  })

  test('a number that WeChat gave to another app, or of another country, is not taken', async () => {
    expect(await wechat().phoneNumber!(stub.phoneCode('13800000001', { watermark: 'wx-other' }))).toEqual({ ok: false, why: 'refused' })
    expect(await wechat().phoneNumber!(stub.phoneCode('51234567', { country: '852' }))).toEqual({ ok: false, why: 'refused' })
  })
})

describe('the code of a page (getwxacodeunlimit)', () => {
  const wanted = { page: 'features/membership/pages/join/index', scene: 'g=123456' }

  test('a page and a scene become a picture, and one token serves many', async () => {
    const adapter = wechat()
    for (const scene of ['g=123456', 'g=654321']) {
      const answer = await adapter.appCode!({ ...wanted, scene })
      expect(answer.ok && Buffer.from(answer.value).toString('latin1')).toContain(`${wanted.page}|${scene}`)
    }
    expect(stub.calls.filter((call) => call === '/cgi-bin/stable_token')).toHaveLength(1)
  })

  test('a scene that is too long (40169) and a page with a slash before it (41030) are our mistakes', async () => {
    expect(await wechat().appCode!({ ...wanted, scene: 'x'.repeat(33) })).toEqual({ ok: false, why: 'unavailable', errcode: 40169 })
    expect(await wechat().appCode!({ ...wanted, page: `/${wanted.page}` })).toEqual({ ok: false, why: 'unavailable', errcode: 41030 })
  })

  test('a token that another server replaced (40001) is renewed', async () => {
    const adapter = wechat()
    await adapter.appCode!(wanted)
    stub.replaceToken()
    expect(await adapter.appCode!(wanted)).toMatchObject({ ok: true })
  })

  test.each(['not-json', 'other-shape', 'cut', 'spent'] as const)('an answer that is %s is no picture', async (trouble) => {
    stub.trouble(trouble, '/wxa/getwxacodeunlimit')
    expect(await wechat().appCode!(wanted)).toMatchObject({ ok: false, why: 'unavailable' })
  })
})

describe('what is not configured', () => {
  test('no app, no WeChat; half an app is none', () => {
    expect(connectWechat(wechatConfig({}))).toBeNull()
    expect(connectWechat(wechatConfig({ WECHAT_APP_ID: 'wx1' }))).toBeNull()
  })

  test('a mini-program alone offers no web sign-in', () => {
    const only = connectWechat(wechatConfig({ WECHAT_APP_ID: 'wx1', WECHAT_APP_SECRET: 's' }))!
    expect(only.codeToSession).not.toBeNull()
    expect(only.webConsentUrl).toBeNull()
  })
})
