import type { AccessToken } from './access-token'
import { saysStaleToken } from './errcodes'
import type { WechatAnswer } from './wechat'

/** A call that needs the access token; once more with a new one where WeChat refuses that (40001, 42001). */
export const withToken = async <T>(token: AccessToken, exchange: (accessToken: string) => Promise<WechatAnswer<T>>): Promise<WechatAnswer<T>> => {
  const first = await token.get()
  if (!first.ok) return unsent(first)
  const answer = await exchange(first.value)
  if (answer.ok || !saysStaleToken(answer.errcode)) return answer
  const second = await token.get(first.value)
  return second.ok ? exchange(second.value) : unsent(second)
}

/** Whatever became of asking for a token, the call itself never went out. */
const unsent = <T>({ why, errcode }: Extract<WechatAnswer<string>, { ok: false }>): WechatAnswer<T> => ({ ok: false, why, ...(errcode === undefined ? {} : { errcode }) })
