import * as v from 'valibot'
import { placesBesideThePool, turns } from '@/cloud/adapters/turns'
import type { Identity, IdentityAnswer } from './identity'
import { authorization, contentType } from './sign'

export interface FaceidConfig {
  readonly secretId: string
  readonly secretKey: string
  /** `https://faceid.tencentcloudapi.com` */
  readonly apiBase: string
}

const action = 'IdCardVerification'
const apiVersion = '2018-03-01'

/** The service answers within some 100 ms; who waits longer holds a database connection for nothing. */
const timeoutMs = 4000

/** A slow service must not take every connection of the pool. */
const places = turns({ most: placesBesideThePool(process.env), patienceMs: 1_000 })

const failed = v.looseObject({ Response: v.looseObject({ Error: v.looseObject({ Code: v.string() }) }) })
const answered = v.looseObject({ Response: v.looseObject({ Result: v.string() }) })

/**
 * Results by the service's document (models of the official SDKs): 0 一致, -1 不一致, -2 非法身份证号, -3 非法姓名,
 * -4 证件库服务异常, -5 证件库中无此身份证记录, -6 权威比对系统升级中, -7 认证次数超过当日限制.
 * A number or name that it does not even look up is one that does not match.
 */
const settled: Readonly<Record<string, 'match' | 'mismatch' | 'no_record'>> = { '0': 'match', '-1': 'mismatch', '-2': 'mismatch', '-3': 'mismatch', '-5': 'no_record' }

/** The service's own codes only, so that nothing else that a broken answer holds gets into the audit. */
const plain = (code: string): { code?: string } => (/^-?[A-Za-z0-9.]{1,60}$/.test(code) ? { code } : {})

const read = (body: unknown): IdentityAnswer => {
  if (v.is(failed, body)) return { ok: false, why: 'unavailable', ...plain(body.Response.Error.Code) }
  if (!v.is(answered, body)) return { ok: false, why: 'unavailable' }
  const { Result } = body.Response
  return Object.hasOwn(settled, Result) ? { ok: true, value: settled[Result]! } : { ok: false, why: 'unavailable', ...plain(Result) }
}

/** 身份证二要素核验: does the name belong to the number? Never throws. */
export const idCardVerification = ({ secretId, secretKey, apiBase }: FaceidConfig, now: () => number): Identity => {
  const asked = async ({ name, number }: Parameters<Identity['check']>[0]): ReturnType<Identity['check']> => {
    try {
      const url = new URL('/', apiBase)
      const at = Math.floor(now() / 1000)
      const body = JSON.stringify({ IdCard: number, Name: name })
      const response = await fetch(url, {
        method: 'POST', body, redirect: 'error', signal: AbortSignal.timeout(timeoutMs),
        headers: {
          'content-type': contentType, 'x-tc-action': action, 'x-tc-version': apiVersion, 'x-tc-timestamp': String(at),
          authorization: authorization({ secretId, secretKey, service: 'faceid', host: url.host, action, body, at }),
        },
      })
      return read(JSON.parse(await response.text()))
    } catch {
      // A cut line, a timeout, an answer that is no JSON; what fetch throws may quote what was sent.
      return { ok: false, why: 'unavailable' }
    }
  }
  return { check: async (person) => (await places.take(() => asked(person))) ?? { ok: false, why: 'unavailable' } }
}
