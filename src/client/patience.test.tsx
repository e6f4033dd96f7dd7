import { act, render, screen } from '@testing-library/react'
import { createElement } from 'react'
import App from '@/app'
import { Button } from '@/ui/button'
import { copy } from '@/ui/copy'
import { Page } from '@/ui/page'
import { Failed } from '@/ui/states'
import { ownPhone, tap } from '@/testing/own-phone'
import { pretendCloud, type PretendCloud } from '@/testing/pretend-cloud'
import { sentence } from './words'
import { useAction } from './use-action'
import { useAnswer } from './use-answer'

let cloud: PretendCloud
let answer: () => void = () => undefined

function Desk() {
  const unread = useAnswer('progress.unread', {})
  const { run, busy, error } = useAction('account.showLinkCode')
  return (
    <Page>
      <Button label='出示数字' busy={busy} onTap={() => void run({})} />
      {error === null ? null : <Failed error={error} />}
      <p>{unread.loading ? '正在看' : '看过了'}</p>
    </Page>
  )
}

/** The page within the app, as it is opened. */
const open = () => render(createElement(App, null, createElement(Desk)))
const seconds = (count: number) => act(() => jest.advanceTimersByTimeAsync(count * 1_000))
const asked = () => cloud.calls.filter(({ path }) => path === 'account.showLinkCode')

beforeEach(() => {
  jest.useFakeTimers()
  ownPhone()
  cloud = pretendCloud({
    'progress.unread': () => new Promise(() => undefined),
    'account.showLinkCode': () => new Promise((resolve) => { answer = () => resolve({ code: '12345678', expiresAt: '2026-11-24T00:00:00Z' }) }),
  })
})
afterEach(() => jest.useRealTimers())

test('who has tapped and waits is told so after three seconds, and may stop; the next tap is the same wish and finds its answer', async () => {
  open()
  tap('出示数字')
  await seconds(2)
  expect(screen.queryByText(copy.slow)).toBeNull()
  await seconds(2)
  expect(screen.getByText(copy.slow)).toBeTruthy()
  tap(copy.stopWaiting)
  await seconds(0)
  expect(screen.getByText(sentence('network.timeout').what)).toBeTruthy()
  expect(screen.queryByText(copy.slow)).toBeNull()
  // The first answer comes after all, to nobody.
  answer()
  await seconds(0)
  tap('出示数字')
  await seconds(0)
  answer()
  await seconds(0)
  expect(screen.queryByRole('alert')).toBeNull()
  expect([asked().length, new Set(asked().map(({ key }) => key)).size]).toEqual([2, 1])
})

test('what nobody has tapped for is waited for in peace', async () => {
  open()
  await seconds(5)
  expect(screen.getByText('正在看')).toBeTruthy()
  expect(screen.queryByText(copy.slow)).toBeNull()
})

test('an answer that comes late takes the question away', async () => {
  open()
  tap('出示数字')
  await seconds(4)
  answer()
  await seconds(0)
  expect(screen.queryByText(copy.slow)).toBeNull()
})
