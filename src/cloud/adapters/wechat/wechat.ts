import type { SendAnswer, SubscribeMessage } from './send-message'
import type { AppCode } from './app-code'
import type { TextCheck } from './check-text'
import type { Face } from './face'

/** Who WeChat says is calling. An OPENID differs between mini-program and web; the unionid links them where it is given. */
export interface WechatIdentity {
  readonly app: string
  readonly openid: string
  readonly unionid?: string
}

/** `refused` = WeChat says the code is wrong, used or expired; `unavailable` = it did not answer properly; `lost` = it may have done what was asked all the same. */
export type WechatAnswer<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly why: 'refused' | 'unavailable'; readonly errcode?: number; readonly lost?: true }

export interface Wechat {
  /** null = this way is not configured. */
  readonly codeToSession: ((code: string) => Promise<WechatAnswer<WechatIdentity>>) | null
  readonly webConsentUrl: ((redirectUrl: string, state: string) => string) | null
  readonly webCodeToIdentity: ((code: string) => Promise<WechatAnswer<WechatIdentity>>) | null
  readonly phoneNumber: ((code: string) => Promise<WechatAnswer<string>>) | null
  /** Messages outside the app, to people who signed in to this very mini-program. */
  readonly messages: { readonly app: string; send(message: SubscribeMessage): Promise<SendAnswer> } | null
  /** The round code that WeChat itself scans, for a page of the mini-program. */
  readonly appCode: ((wanted: AppCode) => Promise<WechatAnswer<Uint8Array>>) | null
  /** Off unless WECHAT_FACE says otherwise: WeChat admits few (WX-3). */
  readonly face: Face | null
  /** Whether others may read what somebody wrote (WX-6). */
  readonly texts: TextCheck | null
}
