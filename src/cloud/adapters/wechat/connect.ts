import { accessToken, type App } from './access-token'
import { appCode } from './app-code'
import { textCheck } from './check-text'
import { codeToSession } from './code-to-session'
import { faceCheck } from './face'
import { phoneNumber } from './phone-number'
import { sendMessage } from './send-message'
import { webCodeToIdentity, webConsentUrl } from './web-sign-in'
import type { Wechat } from './wechat'

export interface WechatConfig {
  /** The mini-program. */
  readonly miniProgram: App | null
  /** The service account (服务号) whose consent page H5 opens inside WeChat. */
  readonly web: App | null
  /** WeChat has admitted this mini-program to its face check. */
  readonly face: boolean
  readonly apiBase: string
  readonly openBase: string
}

const appFrom = (appId: string | undefined, secret: string | undefined): App | null => (appId && secret ? { appId, secret } : null)

/** Reads `WECHAT_APP_ID/_SECRET`, `WECHAT_WEB_APP_ID/_SECRET`, `WECHAT_FACE`, `WECHAT_API_BASE` and `WECHAT_OPEN_BASE`. */
export const wechatConfig = (env: Readonly<Record<string, string | undefined>>): WechatConfig => ({
  miniProgram: appFrom(env.WECHAT_APP_ID, env.WECHAT_APP_SECRET),
  web: appFrom(env.WECHAT_WEB_APP_ID, env.WECHAT_WEB_APP_SECRET),
  face: env.WECHAT_FACE === '1',
  apiBase: env.WECHAT_API_BASE || 'https://api.weixin.qq.com',
  openBase: env.WECHAT_OPEN_BASE || 'https://open.weixin.qq.com',
})

/** null when neither app is configured: the phone then offers no way through WeChat. */
export const connectWechat = ({ miniProgram, web, face, apiBase, openBase }: WechatConfig, now: () => number = Date.now): Wechat | null => {
  if (!miniProgram && !web) return null
  // One for all calls: two would replace each other's tokens.
  const token = miniProgram && accessToken(apiBase, miniProgram, now)
  return {
    codeToSession: miniProgram && codeToSession(apiBase, miniProgram),
    phoneNumber: miniProgram && token && phoneNumber(apiBase, miniProgram, token),
    messages: miniProgram && token && { app: miniProgram.appId, send: sendMessage(apiBase, token) },
    appCode: miniProgram && token && appCode(apiBase, token),
    face: face && miniProgram && token ? faceCheck(apiBase, miniProgram.appId, token) : null,
    texts: miniProgram && token && textCheck(apiBase, miniProgram.appId, token),
    webConsentUrl: web && webConsentUrl(openBase, web),
    webCodeToIdentity: web && webCodeToIdentity(apiBase, web),
  }
}
