import { act, fireEvent, waitFor } from '@testing-library/react'
import { confirm } from './confirm.h5'

const dialog = () => document.querySelector<HTMLElement>('[role=dialog]')
const button = (label: string) => document.querySelector<HTMLElement>(`[role=button][aria-label=${label}]`)!

const asked = async (): Promise<{ readonly answer: Promise<boolean> }> => {
  document.getElementById('from')!.focus()
  const answer = confirm({ title: '退会吗？', text: '7 天内可以撤回。', yes: '退会', no: '不退' })
  await waitFor(() => expect(document.activeElement).toBe(dialog()))
  return { answer }
}

beforeEach(() => {
  process.env.TARO_ENV = 'h5'
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: false })
  document.body.innerHTML = '<div id="from" tabindex="0"></div>'
})
afterAll(() => {
  delete process.env.TARO_ENV
})

test('a question on H5 is a dialog with a name and its text, it takes the focus, and gives it back with the answer', async () => {
  const { answer } = await asked()
  expect(dialog()?.getAttribute('aria-modal')).toBe('true')
  expect(dialog()?.getAttribute('aria-label')).toBe('退会吗？')
  expect(document.getElementById(dialog()!.getAttribute('aria-describedby')!)?.textContent).toBe('7 天内可以撤回。')
  fireEvent.click(button('退会'))
  expect(await answer).toBe(true)
  expect(dialog()).toBeNull()
  expect(document.activeElement?.id).toBe('from')
})

test.each(['Enter', ' '])('the key 「%s」 presses the button that has the focus', async (key) => {
  const { answer } = await asked()
  fireEvent.keyDown(button('退会'), { key })
  expect(await answer).toBe(true)
})

test('the other button, Escape and going back are a no', async () => {
  for (const refuse of [() => fireEvent.click(button('不退')), () => fireEvent.keyDown(document, { key: 'Escape' }), () => window.dispatchEvent(new PopStateEvent('popstate'))]) {
    const { answer } = await asked()
    refuse()
    expect(await answer).toBe(false)
    expect(document.body.children).toHaveLength(1)
  }
})

test('the question is as large as the letters of the page that asks', async () => {
  document.body.innerHTML = '<div id="from" tabindex="0"></div><div class="paper care" style="--scale: 1.4"></div>'
  Object.defineProperty(document.querySelector('.paper'), 'offsetParent', { value: document.body })
  const { answer } = await asked()
  const layer = dialog()!.parentElement!
  expect(layer.classList.contains('care')).toBe(true)
  expect(layer.style.getPropertyValue('--scale')).toBe('1.4')
  act(() => void fireEvent.click(button('不退')))
  expect(await answer).toBe(false)
})
