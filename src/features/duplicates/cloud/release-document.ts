import { openStates, type CaseState } from '@/contract/case-states'
import type { Signed } from '@/cloud/domain/cases/kind'
import { moveCase } from '@/cloud/domain/cases/move'
import { recordEvent } from '@/cloud/domain/cases/record'
import { tellPlainly } from '@/cloud/domain/notices/tell'
import { openParticulars } from '@/cloud/domain/people/particulars'
import type { Handler } from '@/cloud/kernel/handler'
import { refuse } from '@/cloud/kernel/refusal'
import type { duplicatesContract } from '../contract'
import { LAST_SIGNS } from '../rules'
import { lookOn } from './look-on'
import { lockPair } from './pair'
import { isDistrict, scopeOf } from './scope'

/** Whoever reviews an application of theirs must see that the number which they have read stands there no more. */
const warnReviewers = async ({ db, now, actor }: Signed, personId: string, organizationId: string): Promise<void> => {
  const open = await db.selectFrom('cases').select(['id', 'version', 'state']).where('person_id', '=', personId).where('kind', '=', 'membership.join').where('state', 'in', openStates).where('closed_at', 'is', null).execute()
  for (const { id, version, state } of open) {
    await db.updateTable('cases').set({ version: version + 1 }).where('id', '=', id).execute()
    await recordEvent(db, { caseId: id, at: now, actorId: actor.personId, organizationId, what: 'corrected', from: state as CaseState, to: state as CaseState })
  }
}

/**
 * The number was registered on the wrong person: rows of a sheet that had slipped, a sign typed wrong. Whoever stands there
 * with the document keeps it; the other record loses it with what was verified on it, its person is told, and everything
 * else of both stays. It can't be undone: the number is not kept anywhere else (PI-2).
 */
export const releaseDocument: Handler<typeof duplicatesContract.releaseDocument> = async (context, { caseId, version, otherId, lastSigns }) => {
  const { db, vault, now, actor } = context
  const { writable, readable } = scopeOf(actor)
  const { claimant, other, sameDocument } = await lockPair(context, { caseId, version, otherId })
  // A held record is not emptied; who holds an office is a matter of the district, as when two are put together.
  if (!sameDocument || other.held || (other.role && !isDistrict(actor))) refuse('duplicates.blocked')
  if (openParticulars(vault, claimant).documentNumber?.slice(-LAST_SIGNS) !== lastSigns) refuse('duplicates.signs_wrong')
  const row = await moveCase(context, { caseId, version, from: ['in_review'], to: 'approved', step: 'approved', by: 'staff', writable, readable, set: { closed_at: now, reason_code: 'document_released', quiet: false } })
  // What was verified on it lapses with it, in the database itself.
  await db.updateTable('people').set({ document_kind: null, document_enc: null, document_hash: null, document_claimed: false }).where('id', '=', otherId).execute()
  await warnReviewers(context, otherId, row.organization_id)
  // Nothing is met any more: the next check of the person who is there begins anew.
  await db.updateTable('verifications').set({ state: 'none', at: now }).where('person_id', '=', row.person_id).where('state', '=', 'conflict').execute()
  await tellPlainly(db, { id: context.newId(), personId: otherId, kind: 'duplicates.document_lost', now })
  await lookOn(context, row.person_id)
  context.audit({ action: 'duplicates.document_released', targetId: otherId, organizationId: row.organization_id, detail: { case: caseId } })
  return { caseId, state: row.state as CaseState, version: row.version }
}
