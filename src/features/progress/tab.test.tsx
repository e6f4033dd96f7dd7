import { act, fireEvent, render, screen } from '@testing-library/react'
import Taro from '@tarojs/taro'
import { useSession } from '@/client/session'
import { setSignedIn } from '@/client/session-token'
import { No, pretendCloud } from '@/testing/pretend-cloud'
import { ProgressTab } from './tab'

const id = (n: number) => `0190a0de-0000-7000-8000-00000000000${n}`
const row = (n: number) => ({ caseId: id(n), kind: 'membership.join', number: `RH20261123-00000${n}`, state: 'in_review' as const, handledBy: '平湖街道总工会', submittedAt: '2026-11-20T06:05:00Z', promisedOn: '2026-12-11', promiseTentative: false, overdue: false, asksYou: false })

beforeEach(() => {
  Taro.clearStorageSync()
  setSignedIn({ personId: id(9), token: 't' })
  useSession.setState({ status: 'person', me: null })
})

test('each case says in words where it is, who has it and until when', async () => {
  pretendCloud({ 'progress.listCases': () => ({ rows: [row(1), { ...row(2), overdue: true }, { ...row(3), state: 'needs_info', asksYou: true }] }) })
  render(<ProgressTab />)
  expect(await screen.findByRole('button', { name: '加入工会，正在审核，平湖街道总工会在看，最晚 12月11日（星期五）答复' })).toBeTruthy()
  expect(screen.getByText('超过承诺时间')).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: /要你补一下材料/ }))
  expect(Taro.navigateTo).toHaveBeenLastCalledWith({ url: `/features/membership/pages/status/index?id=${id(3)}` })
})

test('somebody who never handed anything in is told what would be here and how to get it', async () => {
  pretendCloud({ 'progress.listCases': () => ({ rows: [] }) })
  render(<ProgressTab />)
  expect(await screen.findByText('还没有办过事')).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: '加入工会' }))
  expect(Taro.navigateTo).toHaveBeenLastCalledWith({ url: '/features/membership/pages/join/index' })
})

test('a failure with nothing known says so and can be tried again', async () => {
  const cloud = pretendCloud({ 'progress.listCases': () => { throw new No('service.unavailable') } })
  render(<ProgressTab />)
  const again = await screen.findByRole('button', { name: '再试一次' })
  cloud.handlers['progress.listCases'] = () => ({ rows: [row(1)] })
  fireEvent.click(again)
  expect(await screen.findByText('正在审核')).toBeTruthy()
})

test('older cases come on a tap, behind those already there', async () => {
  pretendCloud({ 'progress.listCases': ({ cursor }) => (cursor === undefined ? { rows: [row(1)], next: 'c' } : { rows: [row(2)] }) })
  render(<ProgressTab />)
  fireEvent.click(await screen.findByRole('button', { name: '看更早的' }))
  expect(await screen.findByText(/RH20261123-000002/)).toBeTruthy()
  expect(screen.getByText(/RH20261123-000001/)).toBeTruthy()
  expect(screen.queryByRole('button', { name: '看更早的' })).toBeNull()
})

test('a guest is shown the way in, and nothing is asked in vain', async () => {
  setSignedIn(null)
  act(() => useSession.setState({ status: 'guest', me: null }))
  const cloud = pretendCloud({})
  render(<ProgressTab />)
  expect(screen.getByRole('button', { name: '去登录' })).toBeTruthy()
  expect(cloud.calls).toEqual([])
})
