import type { CaseState } from '@/contract/case-states'
import { moveCase } from '@/cloud/domain/cases/move'
import { tellPlainly } from '@/cloud/domain/notices/tell'
import type { Handler } from '@/cloud/kernel/handler'
import { refuse } from '@/cloud/kernel/refusal'
import type { duplicatesContract } from '../contract'
import { lookOn } from './look-on'
import { lockPair } from './pair'
import { scopeOf } from './scope'

/** The other record loses the number and its person is told; everything else of both stays, and a document that both have is looked into on its own. */
export const releasePhone: Handler<typeof duplicatesContract.releasePhone> = async (context, { caseId, version, otherId }) => {
  const { db, now, actor } = context
  const { writable, readable } = scopeOf(actor)
  const { other, samePhone } = await lockPair(context, { caseId, version, otherId })
  // A held record is not emptied, not even of a number.
  if (!samePhone || other.held) refuse('duplicates.blocked')
  const row = await moveCase(context, { caseId, version, from: ['in_review'], to: 'approved', step: 'approved', by: 'staff', writable, readable, set: { closed_at: now, reason_code: 'phone_released', quiet: false } })
  await db.updateTable('people').set({ phone_enc: null, phone_hash: null }).where('id', '=', otherId).execute()
  await tellPlainly(db, { id: context.newId(), personId: otherId, kind: 'duplicates.phone_lost', now })
  await lookOn(context, row.person_id)
  context.audit({ action: 'duplicates.phone_released', targetId: otherId, organizationId: row.organization_id, detail: { case: caseId } })
  return { caseId, state: row.state as CaseState, version: row.version }
}
