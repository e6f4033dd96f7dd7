import { act, cleanup, render, screen } from '@testing-library/react'
import Taro from '@tarojs/taro'
import { copy } from './copy'
import { Page } from './page'

type Answer = { buttonId?: string; event: string }
let ask: (resolve: (answer: Answer) => void) => void
const before = process.env.TARO_ENV

beforeEach(() => {
  process.env.TARO_ENV = 'weapp'
  Object.assign(Taro, { onNeedPrivacyAuthorization: (listen: typeof ask) => { ask = listen } })
})
afterEach(() => {
  cleanup()
  process.env.TARO_ENV = before
})

test('whichever page is in front asks for the agreement, and only when it is needed', async () => {
  const first = render(<Page>一</Page>)
  expect(screen.queryByText(copy.privacy.title)).toBeNull()
  const answers: Answer[] = []
  first.unmount()
  render(<Page>二</Page>)
  act(() => ask((answer) => answers.push(answer)))
  expect(await screen.findByText(copy.privacy.title)).toBeTruthy()
  act(() => screen.getByText(copy.privacy.agree).click())
  screen.getByLabelText(copy.privacy.refuse).click()
  expect(answers).toHaveLength(1)
})

test('what nobody can answer any more ends: a tap on a page that is gone keeps no call waiting', () => {
  const answers: string[] = []
  const { unmount } = render(<Page>一</Page>)
  act(() => ask(({ event }) => answers.push(event)))
  unmount()
  ask(({ event }) => answers.push(event))
  expect(answers).toEqual(['disagree', 'disagree'])
})
