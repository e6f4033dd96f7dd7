import { createHash } from 'node:crypto'
import * as v from 'valibot'
import type { AccessToken } from './access-token'
import { address, ask } from './ask'
import { saysStaleToken } from './errcodes'
import type { WechatAnswer } from './wechat'

/** Whose face, for WeChat: the openid must be of the mini-program that asks for the face. */
export interface FaceSubject {
  readonly name: string
  /** of a 居民身份证 (WX-3) */
  readonly number: string
  readonly openid: string
  /** 5 to 32 signs, once for each check */
  readonly outSeqNo: string
}

/** `open`: cancelled, no camera, bad light: nothing is settled, and it may be tried again. */
export type FaceResult = 'match' | 'mismatch' | 'open'

export interface Face {
  readonly appId: string
  /** `verify_id` for `wx.requestFacialVerify`; good for an hour. */
  begin(subject: FaceSubject): Promise<WechatAnswer<string>>
  result(verifyId: string, subject: FaceSubject): Promise<WechatAnswer<FaceResult>>
}

const begun = v.looseObject({ verify_id: v.pipe(v.string(), v.minLength(1), v.maxLength(256)) })
const ended = v.looseObject({ verify_ret: v.number() })

/** verify_ret by the document of queryVerifyInfo: 10000 识别成功, 10002 人脸特征检测失败, 10003 身份证号不匹配, 10004 比对人脸信息不匹配. */
const settled: Readonly<Record<number, FaceResult>> = { 10000: 'match', 10003: 'mismatch', 10004: 'mismatch' }

const identityCard = 'IDENTITY_CARD'
const base64 = (text: string): string => Buffer.from(text).toString('base64')

/** cert_hash of queryVerifyInfo: ties the result to the person for whom it was begun. */
export const certHash = ({ name, number }: Pick<FaceSubject, 'name' | 'number'>): string =>
  createHash('sha256').update(`cert_type=${base64(identityCard)}&cert_name=${base64(name)}&cert_no=${base64(number)}`).digest('hex')

/** 人脸核身 2.0: getVerifyId, then the phone, then queryVerifyInfo. A union may not qualify for it, so it can be absent (WX-3). */
export const faceCheck = (apiBase: string, appId: string, token: AccessToken): Face => {
  const post = async <S extends v.GenericSchema<unknown, unknown>>(path: string, json: Readonly<Record<string, unknown>>, shape: S): Promise<WechatAnswer<v.InferOutput<S>>> => {
    const send = (value: string) => ask({ url: address(apiBase, path, { access_token: value }), json }, shape)
    const first = await token.get()
    if (!first.ok) return first
    const answer = await send(first.value)
    if (answer.ok || !saysStaleToken(answer.errcode)) return answer
    const second = await token.get(first.value)
    return second.ok ? send(second.value) : second
  }
  return {
    appId,
    begin: async ({ name, number, openid, outSeqNo }) => {
      const json = { out_seq_no: outSeqNo, cert_info: { cert_type: identityCard, cert_name: name, cert_no: number }, openid }
      const answer = await post('/cityservice/face/identify/getverifyid', json, begun)
      return answer.ok ? { ok: true, value: answer.value.verify_id } : answer
    },
    result: async (verifyId, subject) => {
      const json = { verify_id: verifyId, out_seq_no: subject.outSeqNo, cert_hash: certHash(subject), openid: subject.openid }
      const answer = await post('/cityservice/face/identify/queryverifyinfo', json, ended)
      return answer.ok ? { ok: true, value: settled[answer.value.verify_ret] ?? 'open' } : answer
    },
  }
}
