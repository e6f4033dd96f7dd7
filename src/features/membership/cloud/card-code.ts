import type { Handler } from '@/cloud/kernel/handler'
import { refuse } from '@/cloud/kernel/refusal'
import type { membershipContract } from '../contract'
import { cardCodes } from './card-proof'
import { runningMembership } from './queries/members'

export const cardCode: Handler<typeof membershipContract.cardCode> = async ({ db, vault, actor, now }) => {
  const member = (await runningMembership(db, actor.personId)) ?? refuse('membership.not_member')
  return cardCodes.make(vault, member.id, now)
}
