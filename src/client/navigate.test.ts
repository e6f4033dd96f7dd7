import Taro from '@tarojs/taro'
import { address, navigate } from './navigate'

it('builds an address from the root, with encoded parameters and without those that are not given', () => {
  expect(address('features/desk/pages/case/index', { id: 'a b&c', view: undefined, n: 2 })).toBe('/features/desk/pages/case/index?id=a%20b%26c&n=2')
  expect(address('/features/x/pages/y/index?id=1', { from: 'home' })).toBe('/features/x/pages/y/index?id=1&from=home')
})

it('opens one page for two quick taps', async () => {
  jest.mocked(Taro.navigateTo).mockClear()
  await Promise.all([navigate('pages/a/index'), navigate('pages/a/index')])
  expect(Taro.navigateTo).toHaveBeenCalledTimes(1)
})
