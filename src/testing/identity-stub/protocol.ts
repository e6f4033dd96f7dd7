import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'
import { checkName, parseResidentId } from '@/contract/identifiers'

export interface Keys {
  readonly secretId: string
  readonly secretKey: string
}

/** A refusal of Tencent Cloud's gateway or of the service. */
export interface Refused { readonly Error: { readonly Code: string; readonly Message: string } }

export const refused = (Code: string, Message: string): Refused => ({ Error: { Code, Message } })

const header = (headers: IncomingHttpHeaders, name: string): string => String(headers[name] ?? '')
const shape = /^TC3-HMAC-SHA256 Credential=([^/]+)\/(\d{4}-\d\d-\d\d)\/([a-z]+)\/tc3_request, SignedHeaders=([a-z;-]+), Signature=([0-9a-f]{64})$/

/** The signature as the service counts it, from what really arrived; written apart from the signer that it judges. */
const counted = (headers: IncomingHttpHeaders, body: string, date: string, service: string, signed: string, secretKey: string): Buffer => {
  const lines = signed.split(';').map((name) => `${name}:${name === 'x-tc-action' ? header(headers, name).toLowerCase() : header(headers, name)}\n`).join('')
  const hash = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex')
  const canonical = `POST\n/\n\n${lines}\n${signed}\n${hash(body)}`
  let key: Buffer = createHmac('sha256', `TC3${secretKey}`).update(date).digest()
  for (const part of [service, 'tc3_request']) key = createHmac('sha256', key).update(part).digest()
  return createHmac('sha256', key).update(`TC3-HMAC-SHA256\n${header(headers, 'x-tc-timestamp')}\n${date}/${service}/tc3_request\n${hash(canonical)}`).digest()
}

/** null = the signature is good and fresh. */
export const judgeSignature = (headers: IncomingHttpHeaders, body: string, keys: Keys, now: number): Refused | null => {
  const parts = shape.exec(header(headers, 'authorization'))
  if (parts === null) return refused('AuthFailure.InvalidAuthorization', 'The authorization header is malformed.')
  const [, secretId, date, service, signed, signature] = parts as unknown as [string, string, string, string, string, string]
  if (secretId !== keys.secretId) return refused('AuthFailure.SecretIdNotFound', 'The SecretId is not found, please ensure that your SecretId is correct.')
  const at = Number(header(headers, 'x-tc-timestamp'))
  if (!Number.isInteger(at) || Math.abs(now / 1000 - at) > 300) return refused('AuthFailure.SignatureExpire', 'The provided credentials have expired.')
  const honest = service === 'faceid' && date === new Date(at * 1000).toISOString().slice(0, 10) && ['content-type', 'host'].every((name) => signed.split(';').includes(name))
  const good = honest && timingSafeEqual(counted(headers, body, date, service, signed, keys.secretKey), Buffer.from(signature, 'hex'))
  return good ? null : refused('AuthFailure.SignatureFailure', 'The provided credentials could not be validated.')
}

/** What the register says, by the result codes of the document. */
export const judgePerson = (body: string, register: ReadonlyMap<string, string>): Refused | { readonly Result: string; readonly Description: string } => {
  const { IdCard, Name, ...more } = JSON.parse(body) as Record<string, unknown>
  if (Object.keys(more).length > 0) return refused('UnknownParameter', 'The parameter is not defined.')
  if (typeof IdCard !== 'string' || typeof Name !== 'string') return refused('MissingParameter', 'The request is missing a required parameter.')
  if (!parseResidentId(IdCard).ok) return { Result: '-2', Description: '非法身份证号（长度、校验位等不正确）' }
  if (!checkName(Name).ok) return { Result: '-3', Description: '非法姓名（长度、格式等不正确）' }
  const known = register.get(IdCard)
  if (known === undefined) return { Result: '-5', Description: '证件库中无此身份证记录' }
  return known === Name ? { Result: '0', Description: '姓名和身份证号一致' } : { Result: '-1', Description: '姓名和身份证号不一致' }
}
