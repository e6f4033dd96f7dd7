import { createHash, createHmac } from 'node:crypto'

export const contentType = 'application/json; charset=utf-8'

const signedHeaders = 'content-type;host;x-tc-action'

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')
const hmac = (key: string | Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest()

export interface Signing {
  readonly secretId: string
  readonly secretKey: string
  /** `faceid` */
  readonly service: string
  /** As the header says it, with the port where there is one. */
  readonly host: string
  readonly action: string
  readonly body: string
  /** Seconds since 1970; the service refuses what is five minutes off. */
  readonly at: number
}

/** The header `Authorization` of Tencent Cloud's API 3.0: TC3-HMAC-SHA256 (cloud.tencent.com/document/api/1007/31328). */
export const authorization = ({ secretId, secretKey, service, host, action, body, at }: Signing): string => {
  const date = new Date(at * 1000).toISOString().slice(0, 10)
  const scope = `${date}/${service}/tc3_request`
  const request = ['POST', '/', '', `content-type:${contentType}`, `host:${host}`, `x-tc-action:${action.toLowerCase()}`, '', signedHeaders, sha256(body)].join('\n')
  const key = [date, service, 'tc3_request'].reduce<string | Buffer>(hmac, `TC3${secretKey}`)
  const signature = hmac(key, ['TC3-HMAC-SHA256', at, scope, sha256(request)].join('\n')).toString('hex')
  return `TC3-HMAC-SHA256 Credential=${secretId}/${scope}, SignedHeaders=${signedHeaders}, Signature=${signature}`
}
