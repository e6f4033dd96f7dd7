import * as v from 'valibot'
import type { App } from './access-token'
import { address, ask } from './ask'
import type { WechatAnswer, WechatIdentity } from './wechat'

/**
 * The consent page inside WeChat. `snsapi_userinfo`, because WeChat gives the unionid with that scope only,
 * and the unionid is what links the web to the mini-program; the profile is never fetched.
 * WeChat matches the address by a pattern: the order of the parameters and the fragment are part of it.
 */
export const webConsentUrl = (openBase: string, app: App) => (redirectUrl: string, state: string): string => {
  const url = address(openBase, '/connect/oauth2/authorize', {
    appid: app.appId, redirect_uri: redirectUrl, response_type: 'code', scope: 'snsapi_userinfo', state,
  })
  return `${url.href}#wechat_redirect`
}

const granted = v.looseObject({ openid: v.pipe(v.string(), v.minLength(1)), unionid: v.optional(v.string()), is_snapshotuser: v.optional(v.number()) })

/** The code of the consent page, good once and for five minutes, becomes an OPENID of the web. */
export const webCodeToIdentity = (apiBase: string, app: App) => async (code: string): Promise<WechatAnswer<WechatIdentity>> => {
  const query = { appid: app.appId, secret: app.secret, code, grant_type: 'authorization_code' }
  const answer = await ask({ url: address(apiBase, '/sns/oauth2/access_token', query) }, granted)
  if (!answer.ok) return answer
  const { openid, unionid, is_snapshotuser: snapshot } = answer.value
  // Who reads a page in WeChat's preview mode gets an invented OPENID that is lost afterwards: no account may hang on it.
  if (snapshot === 1) return { ok: false, why: 'refused' }
  return { ok: true, value: { app: app.appId, openid, ...(unionid && { unionid }) } }
}
