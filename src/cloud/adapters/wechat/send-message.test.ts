import { startWechatStub, type Trouble, type WechatStub } from '@/testing/wechat-stub'
import { stubTemplates } from '@/testing/wechat-stub/mailbox'
import { connectWechat } from './connect'
import type { SubscribeMessage } from './send-message'

const path = '/cgi-bin/message/subscribe/send'
const template = stubTemplates.decided!.id
const message: SubscribeMessage = {
  openid: 'o-1', templateId: template, page: 'features/progress/pages/inbox/index', data: { thing1: '加入工会', phrase2: '已通过', time3: '2026年11月23日 10:00' },
}
let stub: WechatStub
const send = (over: Partial<SubscribeMessage> = {}, config = stub.config) => connectWechat(config)!.messages!.send({ ...message, ...over })
const asked = () => stub.calls.filter((call) => call === path).length

beforeEach(async () => {
  stub = await startWechatStub()
  stub.mailbox.agree('o-1', template, 1)
})
afterEach(() => stub.close())

test('one consent is one message (WX-5): the first arrives, the second is refused (43101)', async () => {
  expect(await send()).toEqual({ outcome: 'sent' })
  expect(await send()).toEqual({ outcome: 'no_consent', errcode: 43101, lost: false })
  expect(stub.mailbox.delivered).toEqual([{ openid: 'o-1', templateId: template, page: message.page, data: message.data }])
})

test('who cancelled in WeChat gets nothing (43101)', async () => {
  stub.mailbox.agree('o-1', template, 0)
  expect(await send()).toEqual({ outcome: 'no_consent', errcode: 43101, lost: false })
})

test.each<[string, number, Partial<SubscribeMessage>]>([
  ['an OPENID of another app', 40003, { openid: 'w-1' }],
  ['a template that the account does not have', 40037, { templateId: 'zun-LzcQyW-edafCVvzPkK4de2Rllr1fFpw' }],
  ['a page that the mini-program does not have', 41030, { page: 'pages/nowhere/index' }],
  ['a field that is missing', 47003, { data: { thing1: '加入工会', phrase2: '已通过' } }],
  ['a phrase of six characters', 47003, { data: { ...message.data, phrase2: '已经通过了吧' } }],
])('%s is wrong for good (%d)', async (_, errcode, over) => {
  expect(await send(over)).toEqual({ outcome: 'wrong', errcode, lost: false })
  expect(stub.mailbox.delivered).toEqual([])
})

test.each<[Trouble, number]>([['busy', -1], ['spent', 45009], ['limited', 45011]])('a WeChat that is %s is asked again later (%d)', async (trouble, errcode) => {
  stub.trouble(trouble, path)
  expect(await send()).toEqual({ outcome: 'later', errcode, lost: false })
})

test.each<[string, () => void]>([['another server replaced (40001)', () => stub.replaceToken()], ['ran out (42001)', () => stub.advance(7_200_001)]])('a token that %s is renewed and the call repeated once', async (_, spoil) => {
  stub.mailbox.agree('o-1', template, 1)
  const { send: by } = connectWechat(stub.config)!.messages!
  await by(message)
  spoil()
  expect(await by(message)).toEqual({ outcome: 'sent' })
  expect(asked()).toBe(3)
  expect(stub.mailbox.delivered).toHaveLength(2)
})

test('an answer that never came back says so: the message may have arrived', async () => {
  for (const trouble of ['lost', 'cut', 'not-json'] as const) {
    stub.trouble(trouble, path)
    expect(await send()).toEqual({ outcome: 'later', lost: true })
  }
  expect(stub.mailbox.delivered).toHaveLength(1)
})

test('a message that certainly never left says that, too: nobody listens, or there is no token', async () => {
  const gone = await startWechatStub()
  await gone.close()
  expect(await send({}, gone.config)).toEqual({ outcome: 'later', lost: false })
  stub.trouble('cut', '/cgi-bin/stable_token')
  expect(await send()).toEqual({ outcome: 'later', lost: false })
  stub.trouble('none')
  expect(await send({}, { ...stub.config, miniProgram: { ...stub.config.miniProgram, secret: 'x' } })).toEqual({ outcome: 'later', errcode: 40125, lost: false })
  expect(asked()).toBe(0)
})
