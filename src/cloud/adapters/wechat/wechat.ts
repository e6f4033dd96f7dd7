import type { Face } from './face'

/** Who WeChat says is calling. An OPENID differs between mini-program and web; the unionid links them where it is given. */
export interface WechatIdentity {
  readonly app: string
  readonly openid: string
  readonly unionid?: string
}

/** `refused` = WeChat says the code is wrong, used or expired; `unavailable` = it did not answer properly. */
export type WechatAnswer<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly why: 'refused' | 'unavailable'; readonly errcode?: number }

export interface Wechat {
  /** null = this way is not configured. */
  readonly codeToSession: ((code: string) => Promise<WechatAnswer<WechatIdentity>>) | null
  readonly webConsentUrl: ((redirectUrl: string, state: string) => string) | null
  readonly webCodeToIdentity: ((code: string) => Promise<WechatAnswer<WechatIdentity>>) | null
  readonly phoneNumber: ((code: string) => Promise<WechatAnswer<string>>) | null
  /** Off unless WECHAT_FACE says otherwise: WeChat admits few (WX-3). */
  readonly face: Face | null
}
