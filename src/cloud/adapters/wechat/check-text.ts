import * as v from 'valibot'
import type { AccessToken } from './access-token'
import { address, ask } from './ask'
import { withToken } from './with-token'
import type { WechatAnswer } from './wechat'

/** `review`: WeChat is not sure and leaves it to people. */
export type TextVerdict = 'pass' | 'review' | 'risky'

export interface TextCheck {
  /** The mini-program whose OPENIDs it knows. */
  readonly app: string
  /** WeChat knows the writer only for two hours after the last visit; later it refuses (61010), and that is no `pass`. */
  look(asked: { readonly openid: string; readonly text: string }): Promise<WechatAnswer<TextVerdict>>
}

const checked = v.looseObject({ errcode: v.literal(0), result: v.looseObject({ suggest: v.picklist(['pass', 'review', 'risky']) }) })

/** msgSecCheck, version 2; scene 4 = 社交日志, the nearest to a notice that everybody reads. At most 2,500 characters. */
export const textCheck = (apiBase: string, app: string, token: AccessToken): TextCheck => ({
  app,
  look: async ({ openid, text }) => {
    const json = { content: text, version: 2, scene: 4, openid }
    const answer = await withToken(token, (value) => ask({ url: address(apiBase, '/wxa/msg_sec_check', { access_token: value }), json }, checked))
    return answer.ok ? { ok: true, value: answer.value.result.suggest } : answer
  },
})
