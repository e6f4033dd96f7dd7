import Taro from '@tarojs/taro'
import { finishWechatWeb, startWechatWeb } from './sign-in-web'
import { owner, setSignedIn } from './session-token'

const asked: { path: string; input: unknown }[] = []
const comeBackTo = (search: string) => window.history.replaceState(null, '', `/${search}#/pages/sign-in/index`)

beforeEach(async () => {
  process.env.TARO_ENV = 'h5'
  asked.splice(0)
  Taro.clearStorageSync()
  setSignedIn(null)
  comeBackTo('')
  jest.mocked(Taro.cloud.callFunction).mockImplementation((async ({ data }: { data: { path: string; input: unknown } }) => {
    asked.push(data)
    const session = { token: 't1', expiresAt: '2030-01-01T00:00:00.000Z', personId: 'p1' }
    const answers: Record<string, unknown> = {
      // The address stays on this page, since jsdom opens no other.
      'account.wechatWebStart': { url: '#/consent', state: 's1' },
      'account.wechatWebSignIn': session,
      'account.me': { personId: 'p1', nameMasked: null, phoneMasked: null, demo: false, roles: [], unread: 0 },
    }
    return { errMsg: 'ok', result: { ok: true, data: answers[data.path] } }
  }) as never)
})
afterAll(() => void delete process.env.TARO_ENV)

it('signs in on return from WeChat with the state that this browser left with, goes on where the person was, and uses the code up', async () => {
  await startWechatWeb('features/membership/pages/join/index')
  comeBackTo('?code=c1&state=s1')
  expect(await finishWechatWeb()).toBe('features/membership/pages/join/index')
  expect(asked.find(({ path }) => path === 'account.wechatWebSignIn')?.input).toEqual({ code: 'c1', state: 's1' })
  expect(owner()).toBe('p1')
  expect(window.location.search).toBe('')
  expect(await finishWechatWeb()).toBeNull()
})

it.each([['another state', '?code=c1&state=theirs'], ['a state, though nobody left for WeChat here', '?code=c1&state=s1']])('does not let a stranger\'s link with %s sign anybody in', async (_, search) => {
  if (search.includes('theirs')) await startWechatWeb('x')
  comeBackTo(search)
  await expect(finishWechatWeb()).rejects.toMatchObject({ code: 'session.code_refused' })
  expect(asked.some(({ path }) => path === 'account.wechatWebSignIn')).toBe(false)
  expect(owner()).toBeNull()
  expect(window.location.search).toBe('')
})

it('is no return from WeChat when the address carries nothing', async () => {
  expect(await finishWechatWeb()).toBeNull()
})
