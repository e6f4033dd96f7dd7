import type { AccessToken } from './access-token'
import { address, askPicture } from './ask'
import type { WechatAnswer } from './wechat'
import { withToken } from './with-token'

export interface AppCode {
  /** From the root, without a slash before it and without parameters: `features/membership/pages/join/index`. */
  readonly page: string
  /** What the page gets as `scene`: at most 32 signs out of digits, letters and !#$&'()*+,/:;=?@-._~ */
  readonly scene: string
}

/** A code of 430 px is some 50 KB; more than that is no code. */
const mostBytes = 300_000

/**
 * getwxacodeunlimit: a code without an end and without a limit on their number (5,000 a minute). `check_path` is off,
 * because a page that has not been released yet must not keep an event from being prepared.
 * Source: developers.weixin.qq.com, qrcode-link/qr-code/getUnlimitedQRCode.
 */
export const appCode = (apiBase: string, token: AccessToken) => ({ page, scene }: AppCode): Promise<WechatAnswer<Uint8Array>> =>
  withToken(token, (value) => askPicture({ url: address(apiBase, '/wxa/getwxacodeunlimit', { access_token: value }), json: { page, scene, check_path: false, env_version: 'release', width: 430 } }, mostBytes))
