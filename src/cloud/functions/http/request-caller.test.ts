import { requestCaller } from './request-caller'

const headers = new Headers({
  authorization: `Bearer ${'t'.repeat(43)}`, cookie: 'token=x', 'x-forwarded-for': '6.6.6.6, 9.9.9.9', 'x-wx-openid': 'o1', 'x-wx-appid': 'wx1',
})
const plain = { proxies: 0, trustWxOpenid: false }

test('without settings only the token and the socket count', () => {
  expect(requestCaller(headers, '127.0.0.1', plain)).toEqual({ address: '127.0.0.1', bearer: 't'.repeat(43) })
})

test('behind one proxy of ours the last address counts, behind two the one before', () => {
  expect(requestCaller(headers, '127.0.0.1', { ...plain, proxies: 1 }).address).toBe('9.9.9.9')
  expect(requestCaller(headers, '127.0.0.1', { ...plain, proxies: 2 }).address).toBe('6.6.6.6')
  expect(requestCaller(new Headers(), '127.0.0.1', { ...plain, proxies: 1 }).address).toBe('127.0.0.1')
})

test('the OPENID of WeChat\'s gateway counts by setting, and only with its app', () => {
  expect(requestCaller(headers, null, { ...plain, trustWxOpenid: true }).platform).toEqual({ app: 'wx1', openid: 'o1' })
  expect(requestCaller(new Headers({ 'x-wx-openid': 'o1' }), null, { ...plain, trustWxOpenid: true }).platform).toBeUndefined()
})

test.each(['Basic abc', 'Bearer', 'Bearer a b', `Bearer ${'x'.repeat(300)}`, `bearer ${'t'.repeat(43)}`, "Bearer ' or 1=1 --aaaaaaaaaaaa"])('%j is no token', (authorization) => {
  expect(requestCaller(new Headers({ authorization }), null, plain)).toEqual({ address: null })
})
