import type { CaseState } from '@/contract/case-states'
import type { Signed } from '@/cloud/domain/cases/kind'
import { moveCase } from '@/cloud/domain/cases/move'
import { refusalReasons } from '@/cloud/domain/cases/refusal-reasons'
import { duplicateKind, twinsOf } from '@/cloud/domain/people/duplicate-check'
import { keepPairsApart } from '@/cloud/domain/people/kept-apart'
import { reaches } from '@/cloud/domain/people/unions'
import type { Handler } from '@/cloud/kernel/handler'
import { refuse } from '@/cloud/kernel/refusal'
import type { duplicatesContract } from '../contract'
import { leavesOpen } from '../rules'
import { scopeOf } from './scope'

/** The pairs that staff had before them, within their reach. */
const seenTwins = async ({ db, actor }: Signed, personId: string): Promise<string[]> => {
  const seen: string[] = []
  for (const { id } of await twinsOf(db, personId)) if (id !== actor.personId && (await reaches(db, actor, id))) seen.push(id)
  return seen
}

/**
 * Nothing changes, and the same pair does not come up again over the same number, unless it was left open. A verification
 * that met the other record begins anew: by now a person has looked.
 */
export const keepApart: Handler<typeof duplicatesContract.keepApart> = async (context, { caseId, version, reason, note }) => {
  const { db, now, actor } = context
  const { writable, readable } = scopeOf(actor)
  if (!(await refusalReasons(db, duplicateKind)).some((one) => one.code === reason)) refuse('request.invalid', [{ path: 'reason', reason: 'choice' }])
  const row = await moveCase(context, {
    caseId, version, from: ['in_review'], to: 'refused', step: 'refused', by: 'staff', writable, readable, set: { closed_at: now, reason_code: reason }, ...(note === undefined ? {} : { note }),
  })
  if (!leavesOpen(reason)) await keepPairsApart(db, { personId: row.person_id, otherIds: await seenTwins(context, row.person_id), caseId, now })
  await db.updateTable('verifications').set({ state: 'none', at: now }).where('person_id', '=', row.person_id).where('state', '=', 'conflict').execute()
  return { caseId, state: row.state as CaseState, version: row.version }
}
