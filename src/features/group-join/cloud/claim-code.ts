import { particularsOf, lockPerson } from '@/cloud/domain/people/particulars'
import type { Handler } from '@/cloud/kernel/handler'
import { found, refuse } from '@/cloud/kernel/refusal'
import { makeShortCode } from '@/cloud/kernel/short-code'
import type { groupJoinContract } from '../contract'
import { LAST_SIGNS, plainSigns } from '../rules'
import { dropClaimCodes, paperPerson } from './queries/applications'
import { eventWithin } from './queries/events'

/** Seconds: time enough to sign in and type it at a desk. */
const LIFE_S = 600

/**
 * The person stands there with the document, and takes over the record with the account they sign in with. Never by a
 * phone number; only a record that nobody signs in to, so that staff cannot let anybody into somebody's account.
 */
export const claimCode: Handler<typeof groupJoinContract.claimCode> = async (context, { caseId, lastSigns }) => {
  const { db, vault, actor } = context
  const seen = found(await paperPerson(db, caseId))
  const event = found(await eventWithin(db, actor, seen.group_id))
  await lockPerson(db, seen.person_id)
  // Looked at again under the lock: somebody may have signed in meanwhile.
  const paper = found(await paperPerson(db, caseId))
  const { documentNumber } = await particularsOf(db, vault, paper.person_id)
  const typed = plainSigns(lastSigns)
  if (paper.signed_in || documentNumber === null || typed.length !== LAST_SIGNS || documentNumber.slice(-LAST_SIGNS) !== typed) refuse('group_join.not_claimable')
  await dropClaimCodes(db, paper.person_id)
  context.audit({ targetId: paper.person_id, organizationId: event.organization_id })
  return makeShortCode(context, { purpose: 'account_link', personId: paper.person_id, seconds: LIFE_S })
}
