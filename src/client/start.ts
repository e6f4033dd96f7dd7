import Taro from '@tarojs/taro'
import { startCare } from './care'
import { watchNetwork } from './network'
import { outbox, startOutbox } from './outbox'
import { startSession } from './session'
import { watchOtherTabs } from './other-tabs'

/** Once, in the app's useLaunch. */
export const startClient = (): void => {
  if (process.env.TARO_ENV === 'weapp' && process.env.TARO_APP_TRANSPORT !== 'https') {
    const env = process.env.TARO_APP_CLOUD_ENV
    Taro.cloud.init(env ? { env } : {})
  }
  startCare()
  watchNetwork()
  startSession()
  startOutbox()
  watchOtherTabs()
}

/** In the app's useDidShow. */
export const clientShown = (): void => void outbox.flush()
