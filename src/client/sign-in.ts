import Taro from '@tarojs/taro'
import { call } from './call'
import { CallError } from './call-error'
import { begin, useSession } from './session'

/** Each of these resolves when the person is signed in, and throws a CallError otherwise. */
export const signInAsDemo = async (key: string): Promise<void> => begin(await call('account.demoSignIn', { key }, { tapped: true }))

/** Mini-program: over HTTPS by a code of wx.login; in WeChat's functions the platform vouches and asking is enough. */
export const signInWithWechat = async (): Promise<void> => {
  if (process.env.TARO_APP_TRANSPORT !== 'https') {
    // Asking who this is only looks: somebody new is made known by the first call that needs a person.
    await call('progress.unread', {}, { tapped: true })
    const { refresh } = useSession.getState()
    await refresh()
    if (useSession.getState().me === null) await refresh()
    if (useSession.getState().me === null) throw new CallError('session.unavailable')
    return
  }
  const { code } = await Taro.login().catch((): never => {
    throw new CallError('session.unavailable')
  })
  await begin(await call('account.wechatAppSignIn', { code }, { tapped: true }))
}

/** With the one-time code that `npm run db:seed -- --first-admin` printed. */
export const redeemFirstAdmin = async (code: string): Promise<void> => begin(await call('account.redeemFirstAdmin', { code: code.trim() }, { tapped: true }))
