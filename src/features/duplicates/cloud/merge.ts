import type { CaseState } from '@/contract/case-states'
import { openParticulars } from '@/cloud/domain/people/particulars'
import type { CaseKind, Signed } from '@/cloud/domain/cases/kind'
import { moveCase } from '@/cloud/domain/cases/move'
import type { Handler } from '@/cloud/kernel/handler'
import { refuse } from '@/cloud/kernel/refusal'
import type { duplicatesContract } from '../contract'
import { LAST_SIGNS, UNDO_DAYS } from '../rules'
import { lookOn } from './look-on'
import { identityOf } from './merging/identity'
import { putTogether } from './merging/put-together'
import { lockPair, type Pair } from './pair'
import { judge } from './standing'
import { isDistrict, scopeOf } from './scope'

/** The document was there: its last signs are those of the record. Nothing of it is kept (PI-2). */
const wasSeen = ({ vault }: Signed, { claimant, other }: Pair, lastSigns: string): boolean => {
  const number = openParticulars(vault, claimant).documentNumber ?? openParticulars(vault, other).documentNumber
  return number !== null && number.slice(-LAST_SIGNS) === lastSigns
}

const identities = async ({ db, vault }: Signed, ids: { survivorId: string; loserId: string }, claimantId: string) => {
  const read = async (id: string) => identityOf(vault, await db.selectFrom('people').selectAll().where('id', '=', id).executeTakeFirstOrThrow())
  const [survivor, loser] = [await read(ids.survivorId), await read(ids.loserId)]
  return { survivor, loser, claimant: claimantId === ids.survivorId ? survivor : loser }
}

export const merge = (kinds: readonly CaseKind[]): Handler<typeof duplicatesContract.merge> => async (context, { caseId, version, otherId, lastSigns }) => {
  const { db, actor, now } = context
  const { writable, readable } = scopeOf(actor)
  const pair = await lockPair(context, { caseId, version, otherId })
  const { survivorId, loserId, obstacle } = await judge(db, pair.claimant, pair.other, isDistrict(actor))
  if (obstacle !== null) refuse('duplicates.blocked')
  if (!wasSeen(context, pair, lastSigns)) refuse('duplicates.signs_wrong')
  const mergeId = context.newId()
  const undoUntil = new Date(now.getTime() + UNDO_DAYS * 86_400_000)
  // Also what the union had begun by itself is told now: two records that became one are the person's business.
  const row = await moveCase(context, { caseId, version, from: ['in_review'], to: 'approved', step: 'approved', by: 'staff', writable, readable, set: { closed_at: now, reason_code: 'merged', quiet: false } })
  await db.insertInto('person_merges').values({ id: mergeId, case_id: caseId, survivor_id: survivorId, loser_id: loserId, by_id: actor.personId, at: now, undo_until: undoUntil }).execute()
  const known = await identities(context, { survivorId, loserId }, pair.claimant.id)
  const movedRows = await putTogether({ context, kinds, mergeId, survivorId, loserId }, { ...known, organizationId: row.organization_id })
  await lookOn(context, survivorId)
  context.audit({ action: 'duplicates.merged', targetId: mergeId, organizationId: row.organization_id, detail: { survivor: survivorId, loser: loserId, rows: movedRows } })
  return { caseId, state: row.state as CaseState, version: row.version, undoUntil: undoUntil.toISOString(), movedRows }
}
