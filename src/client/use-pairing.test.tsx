import Taro from '@tarojs/taro'
import { act, cleanup, render, screen } from '@testing-library/react'
import { owner, setSignedIn } from './session-token'
import { usePairing } from './use-pairing'

let approved: boolean
let given: { ok: boolean }[]

function Computer() {
  const { show, state, start } = usePairing()
  return <button onClick={() => void start()}>{`${state} ${show ?? ''}`}</button>
}

const pass = (ms: number) => act(async () => { await jest.advanceTimersByTimeAsync(ms) })
const shown = () => screen.getByRole('button').textContent

beforeEach(async () => {
  jest.useFakeTimers()
  setSignedIn(null)
  approved = false
  given = []
  jest.mocked(Taro.cloud.callFunction).mockImplementation((async ({ data: { path } }: { data: { path: string } }) => {
    const answers: Record<string, unknown> = {
      'account.startPairing': { show: '4821', secret: 's', expiresAt: '2000-01-01T00:00:00.000Z' },
      'account.finishPairing': approved ? { token: 't1', expiresAt: '2030-01-01T00:00:00.000Z', personId: 'p1' } : null,
      'account.me': { personId: 'p1', nameMasked: null, phoneMasked: null, demo: false, roles: [], unread: 0 },
    }
    if (path === 'account.finishPairing') given.push({ ok: approved })
    return { errMsg: 'ok', result: { ok: true, data: answers[path] } }
  }) as never)
  render(<Computer />)
  await act(async () => { screen.getByRole('button').click(); await jest.advanceTimersByTimeAsync(0) })
})
afterEach(() => {
  cleanup()
  jest.useRealTimers()
})

it('shows a code and is signed in once a phone has let it in, though the computer\'s clock is years off', async () => {
  expect(shown()).toBe('waiting 4821')
  await pass(4_000)
  expect(owner()).toBeNull()
  approved = true
  await pass(2_000)
  expect(shown()).toBe('done ')
  expect(owner()).toBe('p1')
})

it('stops asking after three minutes, and when the page is left', async () => {
  await pass(3 * 60_000 + 2_000)
  expect(shown()).toBe('expired ')
  const before = given.length
  await pass(10_000)
  expect(given).toHaveLength(before)
  await act(async () => { screen.getByRole('button').click(); await jest.advanceTimersByTimeAsync(2_000) })
  expect(given.length).toBeGreaterThan(before)
  cleanup()
  const left = given.length
  await jest.advanceTimersByTimeAsync(10_000)
  expect(given).toHaveLength(left)
})
