import { createHash, randomBytes } from 'node:crypto'
import * as v from 'valibot'
import { failure, type Failure } from './ledger'

/** Global codes of WeChat: a wrong openid, a body that does not fit, an argument that is not the one of the session. */
const [wrongOpenid, wrongShape, wrongArgument] = [40003, 47001, 40097]

const beginning = v.strictObject({
  out_seq_no: v.pipe(v.string(), v.minLength(5), v.maxLength(32)), openid: v.string(),
  cert_info: v.strictObject({ cert_type: v.literal('IDENTITY_CARD'), cert_name: v.string(), cert_no: v.string() }),
})
const question = v.strictObject({ verify_id: v.string(), out_seq_no: v.string(), cert_hash: v.string(), openid: v.string() })

const base64 = (text: string): string => Buffer.from(text, 'utf8').toString('base64')

/** WeChat's face check: what it remembers of each session, and how the next ones end. */
export const faces = () => {
  const sessions = new Map<string, { readonly seq: string; readonly openid: string; readonly hash: string }>()
  let ends = 10000
  return {
    /** `verify_ret` of all that follow: 10000 is the right face. */
    end: (verifyRet: number) => {
      ends = verifyRet
    },
    begin: (body: unknown, openids: (openid: string) => boolean): Failure | { verify_id: string; expires_in: number } => {
      const asked = v.safeParse(beginning, body)
      if (!asked.success) return failure(wrongShape, 'data format error')
      const { out_seq_no: seq, openid, cert_info: cert } = asked.output
      if (!openids(openid)) return failure(wrongOpenid, 'invalid openid')
      if ([...sessions.values()].some((one) => one.seq === seq)) return failure(wrongArgument, 'out_seq_no was used')
      const id = randomBytes(24).toString('base64url')
      const text = `cert_type=${base64(cert.cert_type)}&cert_name=${base64(cert.cert_name)}&cert_no=${base64(cert.cert_no)}`
      sessions.set(id, { seq, openid, hash: createHash('sha256').update(text).digest('hex') })
      return { verify_id: id, expires_in: 3600 }
    },
    query: (body: unknown): Failure | { verify_ret: number } => {
      const asked = v.safeParse(question, body)
      if (!asked.success) return failure(wrongShape, 'data format error')
      const { verify_id: id, out_seq_no: seq, cert_hash: hash, openid } = asked.output
      const session = sessions.get(id)
      if (session === undefined || session.seq !== seq || session.hash !== hash || session.openid !== openid) return failure(wrongArgument, 'invalid args')
      return { verify_ret: ends }
    },
  }
}

export type Faces = ReturnType<typeof faces>
