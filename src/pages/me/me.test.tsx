import { act, fireEvent, render, screen } from '@testing-library/react'
import Taro from '@tarojs/taro'
import { useCare } from '@/client/care'
import { useSession, type Me as Person } from '@/client/session'
import { setSignedIn } from '@/client/session-token'
import { pretendCloud } from '@/testing/pretend-cloud'
import Me from './index'

const person: Person = { personId: '0190a0de-0000-7000-8000-000000000003', nameMasked: '周*龙', phoneMasked: '138****6677', demo: true, roles: [], unread: 2 }

const open = async (me: Person | null, token: string | null = 't') => {
  setSignedIn(me === null ? null : { personId: me.personId, token })
  useSession.setState({ status: me === null ? 'guest' : 'person', me })
  render(<Me />)
  // What the page asks the cloud for has come.
  await act(async () => void (await new Promise((come) => { setTimeout(come) })))
}

beforeEach(() => {
  Taro.clearStorageSync()
  pretendCloud({ 'account.me': () => person, 'membership.mine': () => ({ member: null, application: null, move: null }), 'account.signOut': () => ({ ended: true as const }) })
})

test('a guest can sign in or join, and is offered nothing that needs an account', async () => {
  await open(null)
  fireEvent.click(screen.getByRole('button', { name: '登录' }))
  expect(Taro.navigateTo).toHaveBeenLastCalledWith({ url: '/pages/sign-in/index' })
  expect(screen.queryByRole('button', { name: /电脑登录/ })).toBeNull()
  expect(screen.queryByRole('button', { name: /退出登录/ })).toBeNull()
})

test('even here the name is masked, invented people are marked, and the desk is for reviewers only', async () => {
  await open(person)
  expect(screen.getByText(/周\*龙/)).toBeTruthy()
  expect(screen.getByText('示例')).toBeTruthy()
  expect(screen.getByRole('button', { name: '消息，2 条未读' })).toBeTruthy()
  expect(screen.queryByRole('button', { name: /工作台/ })).toBeNull()
})

test('a reviewer finds the desk', async () => {
  await open({ ...person, roles: [{ role: 'chair', organizationId: '0190a0de-0000-7000-8000-000000000002', organizationName: '示例电子工会', toOn: null }] })
  fireEvent.click(screen.getByRole('button', { name: /工作台/ }))
  expect(Taro.navigateTo).toHaveBeenLastCalledWith({ url: '/features/desk/pages/queue/index' })
})

test('关怀版 is one tap away and stays', async () => {
  await open(null)
  fireEvent.click(screen.getByRole('switch', { name: /关怀版/ }))
  expect(useCare.getState().care).toBe(true)
  expect(screen.getByRole('switch', { name: /关怀版/ }).getAttribute('aria-checked')).toBe('true')
  fireEvent.click(screen.getByRole('switch', { name: /关怀版/ }))
})

test('signing out asks once and then leaves nobody signed in', async () => {
  await open(person)
  fireEvent.click(screen.getByRole('button', { name: '退出登录' }))
  expect(await screen.findByText('还没登录')).toBeTruthy()
  expect(Taro.showModal).toHaveBeenCalledTimes(1)
})

test('where WeChat itself says who calls, there is nothing to sign out of', async () => {
  await open(person, null)
  expect(screen.queryByRole('button', { name: '退出登录' })).toBeNull()
})
