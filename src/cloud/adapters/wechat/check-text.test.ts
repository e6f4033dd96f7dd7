import { startWechatStub, type WechatStub } from '@/testing/wechat-stub'
import { connectWechat } from './connect'

let stub: WechatStub
const look = (text: string, openid = 'o-1') => connectWechat(stub.config)!.texts!.look({ openid, text })

beforeEach(async () => {
  stub = await startWechatStub()
  stub.visits('o-1')
})
afterEach(() => stub.close())

test.each(['pass', 'review', 'risky'] as const)('what WeChat suggests is told: %s', async (suggestion) => {
  stub.textsAre(suggestion)
  expect(await look('夜里请走后门')).toEqual({ ok: true, value: suggestion })
})

test('somebody who was not here for two hours, an empty text and one that is too long are not checked', async () => {
  expect(await look('你好', 'o-2')).toEqual({ ok: false, why: 'unavailable', errcode: 61010 })
  expect(await look('')).toMatchObject({ ok: false, errcode: 47001 })
  expect(await look('长'.repeat(2_501))).toMatchObject({ ok: false, errcode: 47001 })
})

test('a token that another server replaced is fetched anew', async () => {
  const { texts } = connectWechat(stub.config)!
  await texts!.look({ openid: 'o-1', text: '一' })
  stub.replaceToken()
  expect(await texts!.look({ openid: 'o-1', text: '二' })).toEqual({ ok: true, value: 'pass' })
})

test.each(['busy', 'limited', 'cut', 'not-json', 'other-shape'] as const)('a WeChat that is %s passes nothing', async (trouble) => {
  stub.trouble(trouble)
  expect(await look('你好')).toMatchObject({ ok: false, why: 'unavailable' })
})
