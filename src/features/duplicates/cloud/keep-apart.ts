import type { CaseState } from '@/contract/case-states'
import { moveCase } from '@/cloud/domain/cases/move'
import { refusalReasons } from '@/cloud/domain/cases/refusal-reasons'
import { duplicateKind } from '@/cloud/domain/people/duplicate-check'
import type { Handler } from '@/cloud/kernel/handler'
import { refuse } from '@/cloud/kernel/refusal'
import type { duplicatesContract } from '../contract'
import { scopeOf } from './scope'

/** Nothing changes. A verification that met the other record begins anew: by now a person has looked. */
export const keepApart: Handler<typeof duplicatesContract.keepApart> = async (context, { caseId, version, reason, note }) => {
  const { db, now, actor } = context
  const { writable, readable } = scopeOf(actor)
  if (!(await refusalReasons(db, duplicateKind)).some((one) => one.code === reason)) refuse('request.invalid', [{ path: 'reason', reason: 'choice' }])
  const row = await moveCase(context, {
    caseId, version, from: ['in_review'], to: 'refused', step: 'refused', by: 'staff', writable, readable, set: { closed_at: now, reason_code: reason }, ...(note === undefined ? {} : { note }),
  })
  await db.updateTable('verifications').set({ state: 'none', at: now }).where('person_id', '=', row.person_id).where('state', '=', 'conflict').execute()
  return { caseId, state: row.state as CaseState, version: row.version }
}
