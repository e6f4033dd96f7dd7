import * as v from 'valibot'
import type { AccessToken, App } from './access-token'
import { address, ask } from './ask'
import type { WechatAnswer } from './wechat'
import { withToken } from './with-token'

/** The country code comes as a number in some answers and as text in others. */
const given = v.looseObject({
  phone_info: v.looseObject({
    purePhoneNumber: v.string(),
    countryCode: v.union([v.string(), v.number()]),
    watermark: v.looseObject({ appid: v.string() }),
  }),
})

/** The code of the phone button, good once and for five minutes, becomes a mainland number without its country code (WX-2). */
export const phoneNumber = (apiBase: string, app: App, token: AccessToken) => async (code: string): Promise<WechatAnswer<string>> => {
  const exchange = (value: string) => ask({ url: address(apiBase, '/wxa/business/getuserphonenumber', { access_token: value }), json: { code } }, given)
  const answer = await withToken(token, exchange)
  if (!answer.ok) return answer
  const phone = answer.value.phone_info
  // The watermark says for which app WeChat gave the number; one made for another app is not evidence here.
  if (phone.watermark.appid !== app.appId || String(phone.countryCode) !== '86') return { ok: false, why: 'refused' }
  return { ok: true, value: phone.purePhoneNumber }
}
