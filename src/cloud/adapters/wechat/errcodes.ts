/**
 * WeChat answers HTTP 200 and says what went wrong in `errcode`.
 * Source: developers.weixin.qq.com, code2Session, getPhoneNumber, getStableAccessToken, snsAccessToken, subscribeMessage.send getUnlimitedQRCode and the global list.
 */
export const errcodes = {
  busy: -1,
  invalidSecret: 40001,
  invalidGrant: 40002,
  invalidOpenid: 40003,
  invalidAppId: 40013,
  invalidToken: 40014,
  invalidCode: 40029,
  invalidTemplate: 40037,
  wrongSecret: 40125,
  invalidScene: 40169,
  usedCode: 40163,
  blockedPerson: 40226,
  missingToken: 41001,
  missingCode: 41008,
  invalidPage: 41030,
  expiredToken: 42001,
  expiredCode: 42003,
  noConsent: 43101,
  templateBanned: 43107,
  dailyLimit: 45009,
  minuteLimit: 45011,
  wordsRefused: 45168,
  invalidArgument: 47003,
} as const

/** The code that the person brought is no good: they press the button again. Anything else is ours or WeChat's to mend. */
const brought: readonly number[] = [errcodes.invalidCode, errcodes.usedCode, errcodes.blockedPerson, errcodes.missingCode, errcodes.expiredCode]

/** Our access token is no good; a new one may help. 40001 is what WeChat says of a token that another server replaced. */
const stale: readonly number[] = [errcodes.invalidSecret, errcodes.invalidToken, errcodes.missingToken, errcodes.expiredToken]

export const whyOf = (errcode: number | undefined): 'refused' | 'unavailable' => (errcode !== undefined && brought.includes(errcode) ? 'refused' : 'unavailable')

export const saysStaleToken = (errcode: number | undefined): boolean => errcode !== undefined && stale.includes(errcode)

/** The message itself is at fault, or the template: trying again changes nothing, somebody has to look. */
const wrongMessage: readonly number[] = [errcodes.invalidOpenid, errcodes.invalidTemplate, errcodes.invalidPage, errcodes.templateBanned, errcodes.wordsRefused, errcodes.invalidArgument]

/** `no_consent`: the person said no, or the consent is used up. `later`: whatever may pass, and what nobody has heard of. */
export type SendOutcome = 'sent' | 'no_consent' | 'wrong' | 'later'

export const outcomeOf = (errcode: number | undefined): Exclude<SendOutcome, 'sent'> => {
  if (errcode === errcodes.noConsent) return 'no_consent'
  return errcode !== undefined && wrongMessage.includes(errcode) ? 'wrong' : 'later'
}

/** No message gets out for a while: the rest of this run would only use up attempts. */
export const saysEnough = (errcode: number | undefined): boolean => errcode === errcodes.dailyLimit || errcode === errcodes.minuteLimit
