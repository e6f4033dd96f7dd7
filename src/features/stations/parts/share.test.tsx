import Taro from '@tarojs/taro'
import { copy } from '../place-copy'
import { share } from './share'

const name = '凤凰示例驿站'
const offer = (given: unknown) => Object.defineProperty(navigator, 'share', { value: given, configurable: true })
const copied = () => jest.mocked(Taro.setClipboardData)

beforeEach(() => {
  copied().mockClear()
  window.location.hash = '#/features/stations/pages/place/index?code=LG-440307003-001&report=1'
})

test('the phone\'s own way to pass a place on is used where there is one, without what was opened on it', async () => {
  const given = jest.fn(async (_what: ShareData) => undefined)
  offer(given)
  await share(name)
  expect(given.mock.calls[0]![0]).toMatchObject({ title: copy.share(name), url: expect.stringMatching(/code=LG-440307003-001$/) as string })
  expect(copied()).not.toHaveBeenCalled()
})

test('whoever closes it again has nothing copied; where it fails or is missing, name and address are ready to paste', async () => {
  offer(() => Promise.reject(new DOMException('no', 'AbortError')))
  await share(name)
  expect(copied()).not.toHaveBeenCalled()
  for (const missing of [undefined, () => Promise.reject(new TypeError('no'))]) {
    offer(missing)
    await share(name)
    expect(copied()).toHaveBeenLastCalledWith({ data: expect.stringMatching(new RegExp(`^${copy.share(name)} http.*code=LG-440307003-001$`)) as string })
  }
})
