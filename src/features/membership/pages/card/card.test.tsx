import { act, cleanup, render, screen } from '@testing-library/react'
import { newPhone } from '@/testing/join-page'
import { No, type PretendCloud } from '@/testing/pretend-cloud'
import { copy } from '../../copy'
import CardPage from './index'

let cloud: PretendCloud
let made = 0

beforeEach(() => {
  jest.useFakeTimers({ now: new Date('2026-12-20T08:00:00Z') })
  cloud = newPhone()
  made = 0
  cloud.handlers['membership.card'] = () => ({ name: '王小明', memberNo: '0307100001', unionName: '龙城街道总工会', sinceOn: '2026-12-10', status: 'active', demo: true })
  cloud.handlers['membership.cardCode'] = () => {
    made += 1
    return { code: `LGC1.${made}`, expiresAt: new Date(Date.now() + 60_000).toISOString() }
  }
})
afterEach(() => {
  cleanup()
  jest.useRealTimers()
})

const pass = (ms: number) => act(() => jest.advanceTimersByTimeAsync(ms))
const code = () => document.querySelector('[role=img][aria-label="二维码"]')

it('shows the card, marks an invented one, and fetches a new code before the old one ends', async () => {
  render(<CardPage />)
  await pass(100)
  expect(screen.getByText('0307100001')).toBeTruthy()
  expect(screen.getByText('2026年12月10日')).toBeTruthy()
  expect(screen.getByText(copy.card.demo)).toBeTruthy()
  expect(code()).not.toBeNull()
  expect(made).toBe(1)
  await pass(52_000)
  expect(made).toBe(2)
})

it('never shows a code that has ended: without a network it says so, and goes on by itself', async () => {
  render(<CardPage />)
  await pass(100)
  cloud.online = false
  await pass(55_000)
  expect(code()).not.toBeNull()
  expect(screen.getByText(copy.card.offline)).toBeTruthy()
  await pass(6_000)
  expect(code()).toBeNull()
  cloud.online = true
  await pass(6_000)
  expect(code()).not.toBeNull()
})

it('works on a phone whose clock is wrong', async () => {
  cloud.handlers['membership.cardCode'] = () => ({ code: 'LGC1.1', expiresAt: '2026-12-20T07:30:00Z' })
  render(<CardPage />)
  await pass(100)
  expect(code()).not.toBeNull()
})

it('leads somebody without a card to the application', async () => {
  cloud.handlers['membership.card'] = () => { throw new No('membership.not_member') }
  render(<CardPage />)
  await pass(100)
  expect(screen.getByText(copy.card.noneWhat)).toBeTruthy()
})
