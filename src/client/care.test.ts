import Taro from '@tarojs/taro'
import { startCare, useCare } from './care'

const systemSays = (fontSizeScaleFactor: number) => jest.spyOn(Taro, 'getAppBaseInfo').mockReturnValue({ language: 'zh_CN', fontSizeScaleFactor } as never)

it('follows the phone\'s letter size, never smaller than drawn and never beyond what the layouts bear', () => {
  for (const [system, scale] of [[0.8, 1], [1, 1], [1.2, 1.2], [2, 1.4]] as const) {
    systemSays(system)
    startCare()
    expect(useCare.getState()).toMatchObject({ care: false, scale })
  }
})

it('remembers 关怀版 over a restart', () => {
  systemSays(1)
  startCare()
  useCare.getState().toggle()
  expect(useCare.getState()).toMatchObject({ care: true, scale: 1.4 })
  useCare.setState({ care: false, scale: 1 })
  startCare()
  expect(useCare.getState()).toMatchObject({ care: true, scale: 1.4 })
  useCare.getState().toggle()
  expect(useCare.getState()).toMatchObject({ care: false, scale: 1 })
})
