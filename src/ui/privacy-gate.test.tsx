import { act, cleanup, render, screen } from '@testing-library/react'
import Taro from '@tarojs/taro'
import { copy } from './copy'
import { Page } from './page'

type Answer = { buttonId?: string; event: string }
let ask: (resolve: (answer: Answer) => void) => void
const before = process.env.TARO_ENV

const listened = jest.fn((listen: typeof ask) => { ask = listen })
beforeAll(() => {
  process.env.TARO_ENV = 'weapp'
  Object.assign(Taro, { onNeedPrivacyAuthorization: listened })
})
afterEach(cleanup)
afterAll(() => { process.env.TARO_ENV = before })

test('whichever page is in front asks for the agreement, once for all that wait, and only when it is needed', async () => {
  render(<Page>一</Page>)
  expect(screen.queryByText(copy.privacy.title)).toBeNull()
  const second = render(<Page>二</Page>)
  const answers: Answer[] = []
  act(() => { for (let i = 0; i < 2; i++) ask((answer) => answers.push(answer)) })
  expect(await screen.findAllByText(copy.privacy.title)).toHaveLength(1)
  expect(second.container.textContent).toContain(copy.privacy.title)
  act(() => screen.getByLabelText(copy.privacy.refuse).click())
  expect(answers).toEqual([{ event: 'disagree' }, { event: 'disagree' }])
  expect(screen.queryByText(copy.privacy.title)).toBeNull()
  expect(listened).toHaveBeenCalledTimes(1)
})

test('what nobody can answer any more ends: a tap on a page that is gone keeps no call waiting', () => {
  const answers: string[] = []
  const { unmount } = render(<Page>一</Page>)
  act(() => ask(({ event }) => answers.push(event)))
  unmount()
  ask(({ event }) => answers.push(event))
  expect(answers).toEqual(['disagree', 'disagree'])
})
