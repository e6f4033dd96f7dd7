import Taro from '@tarojs/taro'
import { startCare } from './care'
import { watchNetwork } from './network'
import { outbox, startOutbox } from './outbox'
import { startSession, useSession } from './session'
import { watchOtherTabs } from './other-tabs'

/** A role given or taken away meanwhile, and the count of messages: asked for again at most once in this time. */
const refreshAfterMs = 60_000
let askedAt = 0

/** Once, in the app's useLaunch. */
export const startClient = (): void => {
  if (process.env.TARO_ENV === 'weapp' && process.env.TARO_APP_TRANSPORT !== 'https') {
    const env = process.env.TARO_APP_CLOUD_ENV
    Taro.cloud.init(env ? { env } : {})
  }
  startCare()
  watchNetwork()
  askedAt = Date.now()
  startSession()
  startOutbox()
  watchOtherTabs(clientShown)
}

/** In the app's useDidShow: somebody came back. */
export const clientShown = (): void => {
  void outbox.flush()
  if (Date.now() - askedAt < refreshAfterMs) return
  askedAt = Date.now()
  void useSession.getState().refresh()
}
