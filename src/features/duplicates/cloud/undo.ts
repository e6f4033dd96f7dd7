import { dayOf } from '@/contract/dates'
import type { CaseState } from '@/contract/case-states'
import type { Signed } from '@/cloud/domain/cases/kind'
import { touchCase } from '@/cloud/domain/cases/touch'
import { tellPlainly } from '@/cloud/domain/notices/tell'
import type { Handler } from '@/cloud/kernel/handler'
import { found, refuse } from '@/cloud/kernel/refusal'
import type { duplicatesContract } from '../contract'
import { takeApart } from './merging/take-apart'
import { lockBoth } from './pair'
import { readableCheck } from './queries/checks'
import { mergeOfCase, type MergeRow } from './queries/merges'
import { recordRow } from './queries/records'
import { isDistrict, scopeOf } from './scope'

/** A later merge of the record that goes on is undone first: the journals lie on each other. Nor without its journal, or past its days. */
export const mayUndo = async ({ db, actor, now }: Signed, merge: MergeRow): Promise<boolean> => {
  const survivor = await recordRow(db, merge.survivor_id, dayOf(now))
  return merge.before_enc !== null && merge.undone_at === null && merge.undo_until > now && survivor !== undefined && survivor.closed_at === null && (!survivor.role || isDistrict(actor))
}

export const undo: Handler<typeof duplicatesContract.undo> = async (context, { caseId, version, note }) => {
  const { db, now, actor } = context
  const scope = scopeOf(actor)
  found(await readableCheck(db, scope, caseId))
  const seen = await mergeOfCase(db, caseId)
  if (seen !== undefined) {
    await lockBoth(context, [seen.survivor_id, seen.loser_id])
    // Closed, so not among those; the job that drops the journal holds this row, and what it dropped must be seen below.
    await db.selectFrom('people').select('id').where('id', '=', seen.loser_id).forUpdate().execute()
  }
  const touched = await touchCase(context, { caseId, version, from: ['approved'], step: 'undone', writable: scope.writable, readable: scope.readable, note })
  const merge = await mergeOfCase(db, caseId)
  if (merge === undefined || merge.before_enc === null || !(await mayUndo(context, merge))) return refuse('duplicates.blocked')
  await takeApart(context, { ...merge, before_enc: merge.before_enc })
  await db.updateTable('cases').set({ reason_code: 'unmerged' }).where('id', '=', caseId).execute()
  for (const personId of [merge.survivor_id, merge.loser_id]) await tellPlainly(db, { id: context.newId(), personId, kind: 'duplicates.undone', now })
  context.audit({ action: 'duplicates.undone', targetId: merge.id, organizationId: touched.organization_id, detail: { survivor: merge.survivor_id, loser: merge.loser_id } })
  return { caseId, state: touched.state as CaseState, version: touched.version }
}
