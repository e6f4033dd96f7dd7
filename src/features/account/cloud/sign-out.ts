import type { Handler } from '@/cloud/kernel/handler'
import { endAllSessions, endSession } from '@/cloud/kernel/sessions'
import type { accountContract } from '../contract'

/** In a function WeChat vouches for each call: there is no session to end, and that is no error. */
export const signOut: Handler<typeof accountContract.signOut> = async ({ db, actor, now }) => {
  if (actor.sessionHash) await endSession(db, actor.sessionHash, now)
  return { ended: true }
}

export const signOutEverywhere: Handler<typeof accountContract.signOutEverywhere> = async ({ db, actor, now }) => ({
  ended: await endAllSessions(db, actor.personId, now),
})
