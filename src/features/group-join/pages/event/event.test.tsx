import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import Taro from '@tarojs/taro'
import { setOnline } from '@/client/network'
import { anEvent, atEvent, eventCloud, someCame } from '@/testing/group-page'
import { idOf } from '@/testing/desk-page'
import { No } from '@/testing/pretend-cloud'
import { copy } from '../../copy'
import { CALM_MS, QUICK_MS } from '../../parts/pace'
import EventPage from './index'

const words = copy.event
afterEach(() => {
  cleanup()
  jest.useRealTimers()
})
const asked = ({ cloud }: ReturnType<typeof eventCloud>) => cloud.calls.filter(({ path }) => path === 'groupJoin.live').map(({ input }) => input as { etag?: string })
const pass = (ms: number) => act(() => jest.advanceTimersByTimeAsync(ms))

test('shows place, code and who came: names are masked, and who only scanned has none', async () => {
  eventCloud()
  atEvent()
  render(<EventPage />)
  expect(await screen.findByText('平湖美团站点')).toBeTruthy()
  expect(await screen.findByText('314159')).toBeTruthy()
  expect(screen.getByText('李*')).toBeTruthy()
  expect(screen.getByText(words.scanned)).toBeTruthy()
  expect(screen.getByText(words.verifiedTag)).toBeTruthy()
  expect(screen.getByText(words.approve(2))).toBeTruthy()
})

test('somebody new appears by itself; while nothing is new, nothing but a mark goes over the network', async () => {
  jest.useFakeTimers()
  const stage = eventCloud()
  atEvent()
  render(<EventPage />)
  await pass(10)
  await pass(QUICK_MS)
  expect(asked(stage).at(-1)).toMatchObject({ etag: 'a' })
  stage.live.now = { ...stage.live.now, counts: { ...anEvent.counts, came: 4, waiting: 3 }, rows: [{ ...someCame[0]!, caseId: idOf(4), nameMasked: '赵*' }, ...someCame] }
  stage.live.mark = 'b'
  await pass(CALM_MS)
  expect(screen.getByText('赵*')).toBeTruthy()
  expect(screen.getByText(words.approve(3))).toBeTruthy()
})

test('a phone in the pocket asks nothing, and a network that was away is caught up with at once', async () => {
  jest.useFakeTimers()
  const stage = eventCloud()
  atEvent()
  render(<EventPage />)
  await pass(10)
  stage.cloud.online = false
  await pass(QUICK_MS + 10)
  expect(screen.getByText('李*')).toBeTruthy()
  expect(screen.getByText(words.age('刚刚'))).toBeTruthy()
  stage.cloud.online = true
  const before = asked(stage).length
  act(() => {
    setOnline(false)
    setOnline(true)
  })
  await pass(10)
  expect(asked(stage).length).toBe(before + 1)
  expect(screen.queryByText(words.age('刚刚'))).toBeNull()
  const hide = jest.mocked(Taro.onAppHide).mock.calls.at(-1)?.[0] as unknown as () => void
  act(() => hide())
  const then = asked(stage).length
  await pass(10 * CALM_MS)
  expect(asked(stage).length).toBe(then)
})

test('an event is ended after one question and can go on for two hours more', async () => {
  const stage = eventCloud()
  stage.cloud.handlers['groupJoin.close'] = () => {
    stage.live.now = { ...stage.live.now, phase: 'ended' }
    stage.live.mark = 'c'
    return anEvent
  }
  stage.cloud.handlers['groupJoin.extend'] = () => anEvent
  atEvent()
  render(<EventPage />)
  fireEvent.click(await screen.findByLabelText(words.close))
  expect(await screen.findByText(copy.poster.ended)).toBeTruthy()
  expect(jest.mocked(Taro.showModal).mock.calls.at(-1)?.[0]?.content).toBe(words.closeAsk.text)
  fireEvent.click(screen.getByLabelText(words.reopen))
  await waitFor(() => expect(stage.cloud.calls.some(({ path }) => path === 'groupJoin.extend')).toBe(true))
})

test('a code is shown for the person who signed on paper, after the last signs of the document', async () => {
  const stage = eventCloud()
  stage.cloud.handlers['groupJoin.claimCode'] = ({ lastSigns }) => {
    if (lastSigns !== '12002X') throw new No('group_join.not_claimable')
    return { code: '12345678', expiresAt: '2026-11-23T03:00:00.000Z' }
  }
  atEvent()
  render(<EventPage />)
  fireEvent.click(await screen.findByLabelText(`${copy.paper.claim}，王**`))
  const type = (value: string) => fireEvent.change(screen.getByLabelText(new RegExp(`^${copy.paper.last}`), { selector: 'input' }), { target: { value } })
  type('000000')
  fireEvent.click(screen.getByLabelText(copy.paper.claimAct))
  expect((await screen.findByRole('alert')).textContent).toContain('没有对上')
  type('12002X')
  fireEvent.click(screen.getByLabelText(copy.paper.claimAct))
  expect(await screen.findByText('1234 5678')).toBeTruthy()
})

test('an event of somebody else is not there, and is not asked for again', async () => {
  jest.useFakeTimers()
  const stage = eventCloud()
  atEvent(['chair'], idOf(7))
  render(<EventPage />)
  await pass(10)
  expect(screen.getByText(words.missing.title)).toBeTruthy()
  await pass(10 * CALM_MS)
  expect(asked(stage)).toHaveLength(1)
})

test('without a role nothing is shown but why', async () => {
  eventCloud()
  atEvent([])
  render(<EventPage />)
  expect(await screen.findByText(copy.noRole.title)).toBeTruthy()
  expect(screen.queryByText('李*')).toBeNull()
})
