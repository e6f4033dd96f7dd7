import { openCardKey } from '@/cloud/domain/people/particulars'
import type { Handler } from '@/cloud/kernel/handler'
import { refuse } from '@/cloud/kernel/refusal'
import type { membershipContract } from '../contract'
import { makeCardCode } from './card-proof'
import { runningMembership } from './queries/members'

export const cardCode: Handler<typeof membershipContract.cardCode> = async ({ db, vault, actor, now }) => {
  const member = await runningMembership(db, actor.personId)
  if (member === undefined || member.card_key_enc === null) return refuse('membership.not_member')
  return makeCardCode(openCardKey(vault, actor.personId, member.card_key_enc), member.id, now)
}
