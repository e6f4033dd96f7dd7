import * as v from 'valibot'
import type { App } from './access-token'
import { address, ask } from './ask'
import type { WechatAnswer, WechatIdentity } from './wechat'

/** `session_key` decrypts what the phone sends; nothing here needs it, so it stops here. */
const session = v.looseObject({ openid: v.pipe(v.string(), v.minLength(1)), unionid: v.optional(v.string()) })

/** code2Session: the code of `wx.login`, good once and for five minutes, becomes an OPENID of the mini-program. */
export const codeToSession = (apiBase: string, app: App) => async (code: string): Promise<WechatAnswer<WechatIdentity>> => {
  const query = { appid: app.appId, secret: app.secret, js_code: code, grant_type: 'authorization_code' }
  const answer = await ask({ url: address(apiBase, '/sns/jscode2session', query) }, session)
  if (!answer.ok) return answer
  const { openid, unionid } = answer.value
  return { ok: true, value: { app: app.appId, openid, ...(unionid && { unionid }) } }
}
