/**
 * WeChat answers HTTP 200 and says what went wrong in `errcode`.
 * Source: developers.weixin.qq.com, code2Session, getPhoneNumber, getStableAccessToken, snsAccessToken and the global list.
 */
export const errcodes = {
  busy: -1,
  invalidSecret: 40001,
  invalidGrant: 40002,
  invalidAppId: 40013,
  invalidToken: 40014,
  invalidCode: 40029,
  wrongSecret: 40125,
  usedCode: 40163,
  blockedPerson: 40226,
  missingToken: 41001,
  missingCode: 41008,
  expiredToken: 42001,
  expiredCode: 42003,
  dailyLimit: 45009,
  minuteLimit: 45011,
} as const

/** The code that the person brought is no good: they press the button again. Anything else is ours or WeChat's to mend. */
const brought: readonly number[] = [errcodes.invalidCode, errcodes.usedCode, errcodes.blockedPerson, errcodes.missingCode, errcodes.expiredCode]

/** Our access token is no good; a new one may help. 40001 is what WeChat says of a token that another server replaced. */
const stale: readonly number[] = [errcodes.invalidSecret, errcodes.invalidToken, errcodes.missingToken, errcodes.expiredToken]

export const whyOf = (errcode: number | undefined): 'refused' | 'unavailable' => (errcode !== undefined && brought.includes(errcode) ? 'refused' : 'unavailable')

export const saysStaleToken = (errcode: number | undefined): boolean => errcode !== undefined && stale.includes(errcode)
