import { call } from './call'
import { CallError } from './call-error'
import { begin } from './session'
import { read, remove, write } from './storage'

interface Waiting { readonly state: string; readonly returnTo: string }
const place = 'wechat-web-sign-in'

/** H5 inside WeChat: leaves for WeChat's consent page, which comes back with `?code&state`. `returnTo`: page from the root. */
export const startWechatWeb = async (returnTo: string): Promise<void> => {
  const { url, state } = await call('account.wechatWebStart', {})
  write(place, { state, returnTo } satisfies Waiting)
  window.location.assign(url)
}

/**
 * At launch: null when this is no return from WeChat; else the page to go on with.
 * The state must be the one that this browser left with, or somebody could sign a person in to another account (login CSRF).
 */
export const finishWechatWeb = async (): Promise<string | null> => {
  if (process.env.TARO_ENV !== 'h5') return null
  const given = new URLSearchParams(window.location.search)
  const [code, state] = [given.get('code'), given.get('state')]
  if (code === null || state === null) return null
  const waiting = read<Waiting>(place)
  remove(place)
  // A code works once: reloading or sharing this address must not try it again.
  window.history.replaceState(null, '', window.location.pathname + window.location.hash)
  if (waiting?.state !== state) throw new CallError('session.code_refused')
  await begin(await call('account.wechatWebSignIn', { code, state }))
  return waiting.returnTo
}
