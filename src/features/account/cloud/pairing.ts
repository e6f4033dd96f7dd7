import { randomBytes } from 'node:crypto'
import type { Handler } from '@/cloud/kernel/handler'
import { bindCode, redeemSecret } from '@/cloud/kernel/one-time-codes'
import { refuse } from '@/cloud/kernel/refusal'
import type { accountContract } from '../contract'
import { makeShortCode, typedCode } from '@/cloud/kernel/short-code'
import { signInAs } from './sign-in-as'

/** A person has ten guesses in ten minutes: with a hundred computers waiting that is one chance in 100,000. */
export const startPairing: Handler<typeof accountContract.startPairing> = async (context) => {
  const secret = randomBytes(32).toString('base64url')
  const { code, expiresAt } = await makeShortCode(context, { purpose: 'pairing', secret })
  return { show: code, secret, expiresAt }
}

export const approvePairing: Handler<typeof accountContract.approvePairing> = async ({ db, vault, actor, now }, { show }) => {
  const tied = await bindCode(db, vault, { purpose: 'pairing', code: typedCode(show), personId: actor.personId, now })
  return tied ? { approved: true } : refuse('session.code_refused')
}

export const finishPairing: Handler<typeof accountContract.finishPairing> = async (context, { secret }) => {
  const { db, vault, now } = context
  const outcome = await redeemSecret(db, vault, { purpose: 'pairing', secret, now })
  if (outcome === 'waiting') return null
  if (outcome === 'gone' || !outcome.personId) return refuse('session.code_refused')
  return signInAs(context, outcome.personId, 'pairing')
}
