import { startWechatStub, type WechatStub } from '@/testing/wechat-stub'
import { connectWechat, wechatConfig } from './connect'
import { certHash } from './face'

const subject = { name: '王小明', number: '11010519491231002X', openid: 'o-1', outSeqNo: '0198f00000007000800000000000000a' }
let stub: WechatStub
const face = () => connectWechat(stub.config)!.face!

beforeEach(async () => {
  stub = await startWechatStub()
})
afterEach(() => stub.close())

const begun = async (over: object = {}) => {
  const answer = await face().begin({ ...subject, ...over })
  if (!answer.ok) throw new Error(String(answer.errcode))
  return answer.value
}

test('is absent unless it is switched on (WX-3)', () => {
  expect(connectWechat(wechatConfig({ ...stub.env, WECHAT_FACE: '' }))!.face).toBeNull()
  expect(connectWechat(wechatConfig({ ...stub.env, WECHAT_FACE: '0' }))!.face).toBeNull()
  expect(connectWechat({ ...stub.config, miniProgram: null })!.face).toBeNull()
  expect(connectWechat(wechatConfig(stub.env))!.face).not.toBeNull()
})

test('the right face of the person for whom it was begun', async () => {
  expect(await face().result(await begun(), subject)).toEqual({ ok: true, value: 'match' })
})

test.each([[10003, 'mismatch'], [10004, 'mismatch'], [10002, 'open'], [90004, 'open'], [90008, 'open'], [10005, 'open']] as const)('verify_ret %d means %s', async (verifyRet, value) => {
  stub.faceEnds(verifyRet)
  expect(await face().result(await begun(), subject)).toEqual({ ok: true, value })
})

test('a result is told for the same person, number and openid only', async () => {
  const id = await begun()
  for (const other of [{ ...subject, name: '王大明' }, { ...subject, number: '440524188001010014' }, { ...subject, openid: 'o-2' }, { ...subject, outSeqNo: 'other' }]) {
    expect(await face().result(id, other)).toEqual({ ok: false, why: 'unavailable', errcode: 40097 })
  }
  expect(await face().result('invented', subject)).toMatchObject({ ok: false })
})

test('a number of a check counts once, and nobody without an openid is checked', async () => {
  await begun()
  expect(await face().begin(subject)).toEqual({ ok: false, why: 'unavailable', errcode: 40097 })
  expect(await face().begin({ ...subject, outSeqNo: 'another', openid: '' })).toEqual({ ok: false, why: 'unavailable', errcode: 40003 })
})

test('a token that another server replaced is fetched anew', async () => {
  const one = face()
  const id = await one.begin(subject)
  stub.replaceToken()
  expect(await one.result(id.ok ? id.value : '', subject)).toEqual({ ok: true, value: 'match' })
})

test.each(['busy', 'limited', 'cut', 'not-json', 'other-shape'] as const)('a WeChat that is %s settles nothing', async (trouble) => {
  const id = await begun()
  stub.trouble(trouble)
  expect(await face().result(id, subject)).toMatchObject({ ok: false, why: 'unavailable' })
})

test('the hash of the document is counted as WeChat says: each part in base64, in this order', () => {
  // cert_type=SURFTlRJVFlfQ0FSRA==&cert_name=546L5bCP5piO&cert_no=MTEwMTA1MTk0OTEyMzEwMDJY
  expect(certHash(subject)).toBe('80550e3167c4366c4fe4c1e47052d70940ea2b0a698eec368bd19b953a42bb19')
  expect(certHash(subject)).not.toBe(certHash({ ...subject, name: '王大明' }))
})
