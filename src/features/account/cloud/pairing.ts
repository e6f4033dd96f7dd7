import { randomBytes, randomInt } from 'node:crypto'
import type { Handler } from '@/cloud/kernel/handler'
import { bindCode, makeCode, redeemSecret } from '@/cloud/kernel/one-time-codes'
import { refuse } from '@/cloud/kernel/refusal'
import type { accountContract } from '../contract'
import { signInAs } from './sign-in-as'

const seconds = 180

/**
 * Eight digits, for people read them from one screen and type them into another. They live three minutes and a person
 * has ten guesses in ten minutes: with a hundred computers waiting that is one chance in 100,000.
 */
const digits = (): string => String(randomInt(10 ** 8)).padStart(8, '0')

export const startPairing: Handler<typeof accountContract.startPairing> = async ({ db, vault, now }) => {
  const secret = randomBytes(32).toString('base64url')
  for (let attempt = 0; attempt < 5; attempt++) {
    const show = await makeCode(db, vault, { purpose: 'pairing', code: digits(), secret, seconds, now })
    if (show) return { show, secret, expiresAt: new Date(now.getTime() + seconds * 1000).toISOString() }
  }
  return refuse('session.unavailable')
}

/** As people type it: with the space in the middle that the screen shows, or a dash. */
const typed = (show: string): string => show.replace(/[\s-]/g, '')

export const approvePairing: Handler<typeof accountContract.approvePairing> = async ({ db, vault, actor, now }, { show }) => {
  const tied = await bindCode(db, vault, { purpose: 'pairing', code: typed(show), personId: actor.personId, now })
  return tied ? { approved: true } : refuse('session.code_refused')
}

export const finishPairing: Handler<typeof accountContract.finishPairing> = async (context, { secret }) => {
  const { db, vault, now } = context
  const outcome = await redeemSecret(db, vault, { purpose: 'pairing', secret, now })
  if (outcome === 'waiting') return null
  if (outcome === 'gone' || !outcome.personId) return refuse('session.code_refused')
  return signInAs(context, outcome.personId, 'pairing')
}
