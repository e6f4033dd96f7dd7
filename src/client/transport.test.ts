import Taro from '@tarojs/taro'
import { allEndpoints } from '@/features/contracts'
import { heavyPaths, send } from './transport'
import type { Message } from './message'

const message: Message = { path: 'membership.mine', input: { a: 1 }, key: 'k1', token: 't1', timeoutMs: 50 }
const callFunction = jest.mocked(Taro.cloud.callFunction)

afterEach(() => {
  delete process.env.TARO_APP_TRANSPORT
  callFunction.mockReset()
  jest.mocked(Taro.request).mockReset()
})

it('knows which operations live in the heavy function, as the contract says', () => {
  expect(heavyPaths).toEqual(allEndpoints().filter(([, spec]) => spec.runsIn === 'heavy').map(([path]) => path))
})

it('sends no identity in the payload of a function: WeChat says who calls', async () => {
  callFunction.mockImplementation(async () => ({ result: { ok: true, data: 1 }, errMsg: 'ok' }))
  expect(await send(message)).toEqual({ ok: true, data: 1 })
  expect(callFunction).toHaveBeenCalledWith({ name: 'api', data: { path: 'membership.mine', input: { a: 1 }, key: 'k1' } })
})

it.each([
  [{ errMsg: 'cloud.callFunction:fail Error: errCode: -1 request:fail' }, 'network.offline'],
  [{ errMsg: 'cloud.callFunction:fail timeout' }, 'network.timeout'],
  [{ errMsg: 'cloud.callFunction:fail', errCode: -504002 }, 'service.unavailable'],
  [new Error('anything'), 'network.offline'],
])('reads %j of WeChat as %s', async (thrown, code) => {
  callFunction.mockImplementation(() => Promise.reject(thrown))
  await expect(send(message)).rejects.toMatchObject({ code, retry: 'later' })
})

it('does not wait for ever for a function that never answers', async () => {
  callFunction.mockImplementation(() => new Promise(() => undefined))
  await expect(send(message)).rejects.toMatchObject({ code: 'network.timeout' })
})

it('sends the token as a bearer over HTTPS, and takes a refusal with any status for what its body says', async () => {
  process.env.TARO_APP_TRANSPORT = 'https'
  const body = { ok: false, error: { code: 'role.refused', requestId: 'q' } }
  jest.mocked(Taro.request).mockImplementation((async () => ({ statusCode: 403, data: body })) as never)
  expect(await send(message)).toEqual(body)
  expect(jest.mocked(Taro.request).mock.calls[0]?.[0]).toMatchObject({ url: '/api/membership.mine', method: 'POST', header: { authorization: 'Bearer t1', 'idempotency-key': 'k1' } })
})
