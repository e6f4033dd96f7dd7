import { act, cleanup, render, screen, waitFor } from '@testing-library/react'
import Taro, { useRouter } from '@tarojs/taro'
import { outbox } from '@/client/outbox'
import { setSignedIn } from '@/client/session-token'
import { aStatus } from '@/testing/a-status'
import { newPhone, receiptFor, tap } from '@/testing/join-page'
import { No, type PretendCloud } from '@/testing/pretend-cloud'
import { copy } from '../../copy'
import StatusPage from './index'

const id = aStatus({}).applicationId
let cloud: PretendCloud

beforeEach(() => {
  cloud = newPhone()
  useRouter().params = { id }
  jest.mocked(Taro.navigateTo).mockClear()
})
afterEach(async () => {
  cleanup()
  await outbox.discardAll()
})

const shows = (over: Parameters<typeof aStatus>[0]) => {
  cloud.handlers['membership.status'] = () => aStatus(over)
  render(<StatusPage />)
}

it('a refusal says why, what the reviewer adds and what can be done now, and leads to a form that is filled in', async () => {
  shows({ state: 'refused', refusal: { reason: 'wrong_organization', sentence: '由它办理不了。', next: '请重新申请。', note: '建议选平湖。' } })
  expect(await screen.findByText('由它办理不了。')).toBeTruthy()
  expect(screen.getByText('建议选平湖。')).toBeTruthy()
  expect(screen.getByText('请重新申请。')).toBeTruthy()
  tap(copy.status.again)
  await waitFor(() => expect(Taro.navigateTo).toHaveBeenCalledWith({ url: `/features/membership/pages/join/index?again=${id}` }))
})

it('what is asked stands at the top, with the way to answer', async () => {
  shows({ state: 'needs_info', asked: { fields: ['phone'], note: '号码打不通。', answeredAt: null } })
  expect(await screen.findByText('号码打不通。')).toBeTruthy()
  tap(copy.status.answer)
  await waitFor(() => expect(Taro.navigateTo).toHaveBeenCalledWith({ url: `/features/membership/pages/answer/index?id=${id}` }))
})

it('takes an application back without asking why, and never twice for two taps', async () => {
  let state: 'submitted' | 'withdrawn' = 'submitted'
  cloud.handlers['membership.status'] = () => aStatus({ state })
  cloud.handlers['membership.withdraw'] = ({ applicationId }) => { state = 'withdrawn'; return { ...receiptFor({ applicationId, organizationId: aStatus({}).unionId }), state } }
  render(<StatusPage />)
  await screen.findByText(copy.status.states.submitted)
  tap(copy.status.withdraw)
  tap(copy.status.withdraw)
  await screen.findByText(copy.status.states.withdrawn)
  expect(cloud.calls.filter(({ path }) => path === 'membership.withdraw')).toHaveLength(1)
})

it('shows what was known last when there is no network', async () => {
  shows({ state: 'approved' })
  await screen.findByText(copy.status.states.approved)
  cleanup()
  cloud.online = false
  render(<StatusPage />)
  expect(screen.getByText(copy.status.states.approved)).toBeTruthy()
  await act(async () => { await Promise.resolve() })
})

it('shows nothing of another person\'s application', async () => {
  cloud.handlers['membership.status'] = () => { throw new No('object.not_found') }
  render(<StatusPage />)
  expect(await screen.findByText(copy.status.missing)).toBeTruthy()
})

it('asks a guest to sign in, and asks the cloud nothing', () => {
  setSignedIn(null)
  render(<StatusPage />)
  expect(screen.getByText(copy.status.guest)).toBeTruthy()
  expect(cloud.calls).toEqual([])
})

it('says 「等待发送」 of an application that is still on the phone', async () => {
  cloud.online = false
  await act(() => outbox.submit({ recordId: id, path: 'membership.submitJoin', input: {} as never, title: copy.status.title, route: 'x' }))
  render(<StatusPage />)
  expect(await screen.findByText(copy.sent.waiting)).toBeTruthy()
  expect(screen.getByText(copy.sent.waitingWhy)).toBeTruthy()
})
