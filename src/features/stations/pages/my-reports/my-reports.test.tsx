import { fireEvent, render, screen } from '@testing-library/react'
import Taro from '@tarojs/taro'
import { useNetwork } from '@/client/network'
import { setSignedIn } from '@/client/session-token'
import { pretendCloud } from '@/testing/pretend-cloud'
import { copy } from '../../place-copy'
import MyReports from './index'

const row = { reportId: '0190a0de-0000-7000-8000-000000000001', code: 'LG-440307003-001', placeName: '凤凰暖蜂驿站', kind: 'locked' as const, facility: null, state: 'resolved' as const, outcome: 'was_so_now_open' as const, at: '2026-11-23T01:00:00Z', answeredAt: '2026-11-23T03:00:00Z' }

beforeEach(() => {
  Taro.clearStorageSync()
  setSignedIn(null)
  useNetwork.setState({ online: true, reachable: true })
})

test('whoever reported reads what became of it, without ever having signed in', async () => {
  Taro.setStorageSync('device', 'd1')
  const cloud = pretendCloud({ 'stations.myReports': () => ({ rows: [row] }) })
  render(<MyReports />)
  expect(await screen.findByText(copy.reports.outcomes.was_so_now_open)).toBeTruthy()
  expect(screen.getByText(copy.reports.states.resolved)).toBeTruthy()
  expect(cloud.calls.at(-1)?.input).toEqual({ device: 'd1' })
})

test('somebody who never reported is told how it is done', async () => {
  pretendCloud({ 'stations.myReports': () => ({ rows: [] }) })
  render(<MyReports />)
  expect(await screen.findByText(copy.reports.empty.title)).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: copy.reports.empty.act }))
  expect(Taro.switchTab).toHaveBeenLastCalledWith({ url: '/pages/stations/index' })
})
