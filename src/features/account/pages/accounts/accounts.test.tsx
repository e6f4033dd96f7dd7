import { act, fireEvent, render, screen, waitFor } from '@testing-library/react'
import Taro from '@tarojs/taro'
import { useOutboxEntries } from '@/client/outbox'
import { useSession } from '@/client/session'
import { owner, setSignedIn, signedIn } from '@/client/session-token'
import { No, pretendCloud } from '@/testing/pretend-cloud'
import Accounts from './index'

const empty = '0190a0de-0000-7000-8000-000000000001'
const other = '0190a0de-0000-7000-8000-000000000002'
const me = { personId: other, nameMasked: '周*龙', phoneMasked: null, demo: false, roles: [], unread: 0 }

const type = (text: string) => {
  fireEvent.change(screen.getByRole('textbox'), { target: { value: text } })
  fireEvent.click(screen.getByRole('button', { name: '合并到那个账号' }))
}

beforeEach(() => {
  Taro.clearStorageSync()
  setSignedIn({ personId: empty, token: 'old' })
  useSession.setState({ status: 'person', me: { ...me, personId: empty, nameMasked: null } })
  useOutboxEntries.setState({ entries: [] })
})

test('who has things here reads a number off, with a warning never to tell it', async () => {
  jest.useFakeTimers()
  pretendCloud({ 'account.showLinkCode': () => ({ code: '12345678', expiresAt: '2026-11-23T02:03:00Z' }) })
  render(<Accounts />)
  fireEvent.click(screen.getByRole('button', { name: '显示数字' }))
  await act(() => jest.advanceTimersByTimeAsync(0))
  expect(screen.getByRole('status', { name: '合并数字 1 2 3 4 5 6 7 8' }).textContent).toBe('1234 5678')
  expect(screen.getByText(/谁都不要告诉/)).toBeTruthy()
  await act(() => jest.advanceTimersByTimeAsync(180_000))
  expect(screen.queryByText('1234 5678')).toBeNull()
  expect(screen.getByText(/过期了/)).toBeTruthy()
  jest.useRealTimers()
})

test('who types it is the person of the other side from then on, in a new session', async () => {
  const cloud = pretendCloud({ 'account.redeemLinkCode': () => ({ linked: true, session: { token: 'new', expiresAt: '2030-01-01T00:00:00Z', personId: other } }), 'account.me': () => me })
  render(<Accounts />)
  type('1234')
  expect(screen.getByRole('alert').textContent).toBe('要填 8 位数字。')
  type('1234 5678')
  expect(await screen.findByText('合并好了')).toBeTruthy()
  expect(cloud.calls.find(({ path }) => path === 'account.redeemLinkCode')?.input).toEqual({ code: '12345678' })
  expect(signedIn()).toEqual({ personId: other, token: 'new' })
  expect(useSession.getState().me).toEqual(me)
})

test('where WeChat says who calls, asking again is enough', async () => {
  setSignedIn({ personId: empty, token: null })
  pretendCloud({ 'account.redeemLinkCode': () => ({ linked: true, session: null }), 'account.me': () => me })
  render(<Accounts />)
  type('12345678')
  await waitFor(() => expect(owner()).toBe(other))
})

test('an account that is not empty is told so, and stays who it is', async () => {
  pretendCloud({ 'account.redeemLinkCode': () => { throw new No('session.account_taken') } })
  render(<Accounts />)
  type('12345678')
  expect(await screen.findByText('session.account_taken')).toBeTruthy()
  expect(owner()).toBe(empty)
})

test('what is not sent yet would be lost, so it comes first', () => {
  const cloud = pretendCloud({})
  useOutboxEntries.setState({ entries: [{ owner: empty, state: 'pending' } as never] })
  render(<Accounts />)
  type('12345678')
  expect(screen.getByRole('alert').textContent).toContain('还有没发送的内容')
  expect(cloud.calls).toEqual([])
})
