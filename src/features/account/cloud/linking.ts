import type { Handler } from '@/cloud/kernel/handler'
import { peekCode, redeemCode } from '@/cloud/kernel/one-time-codes'
import { refuse } from '@/cloud/kernel/refusal'
import type { accountContract } from '../contract'
import { dissolvePerson, dropLinkCodes, lockPeople, moveAccounts } from './linking-queries'
import { makeShortCode, typedCode } from '@/cloud/kernel/short-code'
import { signInAs } from './sign-in-as'

const purpose = 'account_link'

/** In the app that has the person's things: one living code a person, so that many tries make no guess easier. */
export const showLinkCode: Handler<typeof accountContract.showLinkCode> = async (context) => {
  const { personId } = context.actor
  await dropLinkCodes(context.db, personId)
  return makeShortCode(context, { purpose, personId })
}

/**
 * On the other side, signed in as somebody who is still empty: all accounts go over to the person of the code, and the
 * empty one is dissolved. Two people who both have something are merged by staff alone (MEM-11).
 */
export const redeemLinkCode: Handler<typeof accountContract.redeemLinkCode> = async (context, input) => {
  const { db, vault, actor, now } = context
  const shown = { purpose, code: typedCode(input.code), now } as const
  const behind = await peekCode(db, vault, shown)
  if (!behind?.personId) return refuse('session.code_refused')
  const own = behind.personId === actor.personId
  // Where WeChat vouches for each call, the retry after a lost answer comes from the linked person already.
  if (own && behind.used) return { linked: true, session: null }
  if (own || behind.used) return refuse('session.code_refused')
  const locked = await lockPeople(db, [actor.personId, behind.personId])
  // Missing: one of the two was itself linked to somebody a moment ago.
  if (locked.length < 2 || !(await redeemCode(db, vault, shown))) return refuse('session.code_refused')
  const moved = await moveAccounts(db, actor.personId, behind.personId)
  if (!(await dissolvePerson(db, actor.personId))) return refuse('session.account_taken')
  context.audit({ action: 'account.linked', targetId: behind.personId, detail: { accounts: moved } })
  // A new token and not the old one: whoever had that one was let in as somebody else.
  return { linked: true, session: actor.sessionHash ? await signInAs(context, behind.personId, 'link') : null }
}
