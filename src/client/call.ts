import type { InputOf, OutputOf, Path } from '@/features/contracts'
import { asCallError, CallError } from './call-error'
import { openEnvelope } from './envelope'
import { reached } from './network'
import { newKey } from './new-record-id'
import { patiently } from './patience'
import { owner, setSignedIn, signedIn } from './session-token'
import { send } from './transport'

export interface CallOptions {
  /** Idempotency key. Without one every call is a new wish; give the same key to repeat a wish. */
  readonly key?: string
  /** Milliseconds, 9,000 if not said: WeChat and networks on the road rarely answer later at all. */
  readonly timeoutMs?: number
  /** In nobody's name, whoever is signed in. */
  readonly guest?: boolean
  /** Somebody has tapped and waits: after 3 s they are told, and may stop waiting. */
  readonly tapped?: boolean
}

/** The one door to the cloud. Gives the data or throws a CallError; act on `error.retry`, never on a status. */
export const call = <P extends Path>(path: P, input: InputOf<P>, options: CallOptions = {}): Promise<OutputOf<P>> =>
  options.tapped ? patiently(ask(path, input, options)) : ask(path, input, options)

const ask = async <P extends Path>(path: P, input: InputOf<P>, options: CallOptions): Promise<OutputOf<P>> => {
  const wanted = options.guest ? null : owner()
  const key = options.key ?? (await newKey())
  // The key takes a moment on a phone: whoever signed in meanwhile must not have this call made in their name.
  if (wanted !== null && owner() !== wanted) throw new CallError('session.required')
  const asked = options.guest ? null : signedIn()
  try {
    const answer = await send({ path, input, key, token: asked?.token ?? null, timeoutMs: options.timeoutMs ?? 9_000 })
    const data = openEnvelope(answer)
    reached(true)
    return data as OutputOf<P>
  } catch (thrown) {
    const error = asCallError(thrown)
    reached(!error.code.startsWith('network.'))
    if (error.code === 'session.required' && asked?.token && signedIn() === asked) setSignedIn(null)
    throw error
  }
}
