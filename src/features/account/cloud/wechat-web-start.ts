import { randomBytes } from 'node:crypto'
import type { Handler } from '@/cloud/kernel/handler'
import { makeCode } from '@/cloud/kernel/one-time-codes'
import { refuse } from '@/cloud/kernel/refusal'
import type { accountContract } from '../contract'

/** WeChat puts `?code=…&state=…` before the fragment. */
const signInPage = '/#/pages/sign-in/index'

export const wechatWebStart: Handler<typeof accountContract.wechatWebStart> = async ({ db, vault, services, now }) => {
  const consentUrl = services.wechat?.webConsentUrl
  // The way back is the configured address alone: taken from the request, it would send codes to whoever asks.
  if (!consentUrl || !services.publicUrl) return refuse('session.unavailable')
  // WeChat takes letters and digits only, 128 at most.
  const state = randomBytes(32).toString('hex')
  await makeCode(db, vault, { purpose: 'web_state', code: state, seconds: 600, now })
  return { url: consentUrl(`${services.publicUrl}${signInPage}`, state), state }
}
