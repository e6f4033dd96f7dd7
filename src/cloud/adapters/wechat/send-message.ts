import * as v from 'valibot'
import type { AccessToken } from './access-token'
import { address, ask } from './ask'
import { outcomeOf, type SendOutcome } from './errcodes'
import { withToken } from './with-token'

export interface SubscribeMessage {
  readonly openid: string
  readonly templateId: string
  /** Page path of this mini-program, without a slash before it. */
  readonly page: string
  /** By the fields of the template: `thing1` … */
  readonly data: Readonly<Record<string, string>>
}

export type SendAnswer =
  | { readonly outcome: 'sent' }
  /** `lost`: no answer came back, so it may have arrived. `errcode` absent = WeChat was not reached properly. */
  | { readonly outcome: Exclude<SendOutcome, 'sent'>; readonly errcode?: number; readonly lost: boolean }

const done = v.looseObject({ errcode: v.literal(0) })

/** One subscribe message (订阅消息, subscribeMessage.send). WeChat knows no key that would make a repeated call harmless. */
export const sendMessage = (apiBase: string, token: AccessToken) => async (message: SubscribeMessage): Promise<SendAnswer> => {
  const { openid, templateId, page, data } = message
  const json = {
    touser: openid, template_id: templateId, page, miniprogram_state: 'formal', lang: 'zh_CN',
    data: Object.fromEntries(Object.entries(data).map(([name, value]) => [name, { value }])),
  }
  const answer = await withToken(token, (value) => ask({ url: address(apiBase, '/cgi-bin/message/subscribe/send', { access_token: value }), json }, done))
  if (answer.ok) return { outcome: 'sent' }
  return { outcome: outcomeOf(answer.errcode), lost: answer.lost === true, ...(answer.errcode === undefined ? {} : { errcode: answer.errcode }) }
}
