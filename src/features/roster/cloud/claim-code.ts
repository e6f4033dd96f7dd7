import { normaliseDocument } from '@/contract/identifiers'
import { lockPerson } from '@/cloud/domain/people/particulars'
import { reachOf } from '@/cloud/domain/orgs/scope'
import type { Handler } from '@/cloud/kernel/handler'
import { found, refuse } from '@/cloud/kernel/refusal'
import { makeShortCode } from '@/cloud/kernel/short-code'
import { LAST_SIGNS } from '../columns'
import type { rosterContract } from '../contract'
import { personOf } from './members'
import { dropLinkCodes, memberWithin } from './queries/members'
import { tellAbove } from './tell-above'

/** Seconds: time enough to sign in and type it at a desk. */
const LIFE_S = 600

/**
 * The person stands there with the document, and takes the membership over with the account they sign in with. Never by a
 * phone number; only a record that nobody signs in to, so that staff can't let anybody into somebody's account.
 */
export const claimCode: Handler<typeof rosterContract.claimCode> = async (context, { membershipId, lastSigns }) => {
  const { db, vault, actor } = context
  const reach = reachOf(actor)
  await lockPerson(db, found(await memberWithin(db, reach, membershipId)).person_id)
  // Looked at again under the lock: somebody may have signed in meanwhile.
  const row = found(await memberWithin(db, reach, membershipId))
  const { documentNumber } = personOf(vault, row)
  const typed = normaliseDocument('resident_id', lastSigns)
  if (row.source !== 'import' || row.signed_in || documentNumber === null || typed.length !== LAST_SIGNS || documentNumber.slice(-LAST_SIGNS) !== typed) refuse('roster.not_claimable')
  await dropLinkCodes(db, row.person_id)
  await tellAbove(context, row.person_id, row.organization_id)
  context.audit({ targetId: row.person_id, organizationId: row.organization_id })
  return makeShortCode(context, { purpose: 'account_link', personId: row.person_id, seconds: LIFE_S })
}
