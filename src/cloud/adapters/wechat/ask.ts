import * as v from 'valibot'
import { placesBesideThePool, turns } from '@/cloud/adapters/turns'
import { whyOf } from './errcodes'
import type { WechatAnswer } from './wechat'

/** WeChat answers within some 100 ms; who waits longer holds a database connection for nothing. */
const timeoutMs = 4000

/**
 * WeChat answers within some 100 ms: three at once are about twenty a second, and who comes in between waits that long. A
 * slow WeChat must not take every connection of the pool: after a second the rest is told to come again.
 */
const places = turns({ most: placesBesideThePool(process.env), patienceMs: 1_000 })

export interface Request {
  readonly url: URL
  /** Sent as JSON by POST; without it the call is a GET. */
  readonly json?: Readonly<Record<string, unknown>>
}

const failed = v.looseObject({ errcode: v.pipe(v.number(), v.notValue(0)) })

const fetched = (request: Request): Promise<Response> =>
  fetch(request.url, {
    ...(request.json && { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(request.json) }),
    redirect: 'error',
    signal: AbortSignal.timeout(timeoutMs),
  })

// The type is text/plain even where the body is JSON, so the header says nothing.
const read = async (request: Request): Promise<unknown> => JSON.parse(await (await fetched(request)).text())

/** Where WeChat answers with a picture, and with JSON when something went wrong. */
const readPicture = async (request: Request): Promise<unknown> => {
  const bytes = new Uint8Array(await (await fetched(request)).arrayBuffer())
  return bytes[0] === '{'.charCodeAt(0) ? JSON.parse(new TextDecoder().decode(bytes)) : bytes
}

/** Codes of Node's network: nobody was there to take the request. */
const nobodyThere = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'UND_ERR_CONNECT_TIMEOUT']
const neverArrived = (error: unknown): boolean =>
  error instanceof Error && typeof error.cause === 'object' && error.cause !== null && 'code' in error.cause && nobodyThere.includes(String(error.cause.code))

const lost = { ok: false, why: 'unavailable', lost: true } as const

/** One call to WeChat. Never throws: a cut line, a timeout and an answer of another shape are all `unavailable`. */
export const ask = <S extends v.GenericSchema<unknown, unknown>>(request: Request, shape: S): Promise<WechatAnswer<v.InferOutput<S>>> => answered(() => read(request), shape)

/** The same for a picture: `mostBytes` at most, and the first bytes of a JPEG or PNG. */
export const askPicture = (request: Request, mostBytes: number): Promise<WechatAnswer<Uint8Array>> =>
  answered(() => readPicture(request), v.pipe(v.instance(Uint8Array), v.check((bytes) => bytes.byteLength <= mostBytes && pictureHeads.includes(bytes[0] ?? 0))))

/** 0xFF JPEG, 0x89 PNG */
const pictureHeads: readonly number[] = [0xff, 0x89]

const answered = async <S extends v.GenericSchema<unknown, unknown>>(asked: () => Promise<unknown>, shape: S): Promise<WechatAnswer<v.InferOutput<S>>> =>
  (await places.take(() => judged(asked, shape))) ?? { ok: false, why: 'unavailable' }

const judged = async <S extends v.GenericSchema<unknown, unknown>>(asked: () => Promise<unknown>, shape: S): Promise<WechatAnswer<v.InferOutput<S>>> => {
  try {
    const body = await asked()
    if (v.is(failed, body)) return { ok: false, why: whyOf(body.errcode), errcode: body.errcode }
    const answer = v.safeParse(shape, body)
    return answer.success ? { ok: true, value: answer.output } : lost
  } catch (error) {
    // What fetch throws may quote the address, and the address holds the app secret.
    return neverArrived(error) ? { ok: false, why: 'unavailable' } : lost
  }
}

export const address = (base: string, path: string, query: Readonly<Record<string, string>> = {}): URL => {
  const url = new URL(path, base)
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value)
  return url
}
