import Taro from '@tarojs/taro'
import { act, render } from '@testing-library/react'
import { useShown } from './use-shown.h5'

let shown = 0
function Page() {
  useShown(() => { shown += 1 })
  return null
}

/** As Taro's router does: the address first, then the news of it. */
const routeTo = (path: string) => act(() => {
  window.history.pushState(null, '', `#${path}`)
  for (const [event, tell] of jest.mocked(Taro.eventCenter.on).mock.calls) if (event === '__taroRouterChange') (tell as () => void)()
})
const turnTo = (state: 'visible' | 'hidden') => act(() => {
  Object.defineProperty(document, 'visibilityState', { value: state, configurable: true })
  document.dispatchEvent(new Event('visibilitychange'))
})

it('asks again when the person comes back from another page or another app, and not while away', () => {
  window.history.pushState(null, '', '#/pages/home/index')
  const page = render(<Page />)
  expect(shown).toBe(1)
  routeTo('/features/membership/pages/join/index?x=1')
  turnTo('hidden')
  turnTo('visible')
  expect(shown).toBe(1)
  routeTo('/pages/home/index?from=card')
  expect(shown).toBe(2)
  turnTo('hidden')
  expect(shown).toBe(2)
  turnTo('visible')
  expect(shown).toBe(3)
  page.unmount()
})
