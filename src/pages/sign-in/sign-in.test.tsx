import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import Taro from '@tarojs/taro'
import { useSession } from '@/client/session'
import { setSignedIn } from '@/client/session-token'
import { No, pretendCloud } from '@/testing/pretend-cloud'
import SignIn from './index'

const personId = '0190a0de-0000-7000-8000-000000000003'
const me = { personId, nameMasked: '周*龙', phoneMasked: null, demo: true, roles: [], unread: 0 }
const people = [{ key: 'rider', name: '周小龙', role: 'worker', about: '' }, { key: 'chair', name: '林国栋', role: 'chair', about: '示例电子工会' }]

beforeEach(() => {
  Taro.clearStorageSync()
  setSignedIn(null)
  useSession.setState({ status: 'guest', me: null })
})

test('where demo data is loaded, anybody may try a role with one tap', async () => {
  const cloud = pretendCloud({ 'account.ways': () => ({ demo: true, wechatApp: false, wechatWeb: false, code: false }), 'account.demoPeople': () => people, 'account.demoSignIn': () => ({ token: 't', expiresAt: '2030-01-01T00:00:00Z', personId }), 'account.me': () => me })
  render(<SignIn />)
  fireEvent.click(await screen.findByRole('button', { name: '企业工会主席 · 林国栋，示例电子工会' }))
  await waitFor(() => expect(useSession.getState().me?.personId).toBe(personId))
  expect(cloud.calls.find(({ path }) => path === 'account.demoSignIn')?.input).toEqual({ key: 'chair' })
})

test('without demo data and without an open installation neither is offered', async () => {
  pretendCloud({ 'account.ways': () => ({ demo: false, wechatApp: true, wechatWeb: false, code: false }) })
  render(<SignIn />)
  expect(await screen.findByRole('button', { name: '用微信登录' })).toBeTruthy()
  expect(screen.queryByText(/示例身份/)).toBeNull()
  expect(screen.queryByText('我有管理员开通码')).toBeNull()
})

test('a wrong administrator code says what happened and what to do, and the field stays', async () => {
  pretendCloud({ 'account.ways': () => ({ demo: false, wechatApp: false, wechatWeb: false, code: true }), 'account.redeemFirstAdmin': () => { throw new No('session.code_refused') } })
  render(<SignIn />)
  fireEvent.click(await screen.findByRole('button', { name: '我有管理员开通码' }))
  fireEvent.click(screen.getByRole('button', { name: '开通管理员' }))
  expect(screen.getByRole('alert').textContent).toBe('请填开通码。')
  fireEvent.change(screen.getByRole('textbox'), { target: { value: 'ABC' } })
  fireEvent.click(screen.getByRole('button', { name: '开通管理员' }))
  expect(await screen.findByText('session.code_refused')).toBeTruthy()
  expect(screen.getByRole<HTMLInputElement>('textbox').value).toBe('ABC')
})
