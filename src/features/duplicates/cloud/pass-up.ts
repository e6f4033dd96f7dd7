import type { CaseState } from '@/contract/case-states'
import { recordEvent } from '@/cloud/domain/cases/record'
import { whyNot } from '@/cloud/domain/cases/move'
import { twinsOf } from '@/cloud/domain/people/duplicate-check'
import { unionAbove } from '@/cloud/domain/people/unions'
import type { Handler } from '@/cloud/kernel/handler'
import { found, refuse } from '@/cloud/kernel/refusal'
import type { duplicatesContract } from '../contract'
import { readableCheck } from './queries/checks'
import { scopeOf } from './scope'

/** A record has come, or moved, that the handling union doesn't reach: the next one above both goes on, from the beginning. */
export const passUp: Handler<typeof duplicatesContract.passUp> = async (context, { caseId, version }) => {
  const { db, now, actor } = context
  const scope = scopeOf(actor)
  const check = found(await readableCheck(db, scope, caseId))
  const union = await unionAbove(db, [check.person_id, ...(await twinsOf(db, check.person_id)).map(({ id }) => id)])
  if (union.id === check.organization_id) refuse('case.state_changed')
  const row = await db.updateTable('cases').set({ organization_id: union.id, state: 'submitted', assignee_id: null, version: version + 1 })
    .where('id', '=', caseId).where('version', '=', version).where('state', 'in', ['submitted', 'in_review']).where(scope.writable).returningAll().executeTakeFirst()
  if (row === undefined) throw await whyNot(context, { caseId, readable: scope.readable })
  await recordEvent(db, { caseId, at: now, actorId: actor.personId, organizationId: check.organization_id, what: 'escalated', from: check.state as CaseState, to: 'submitted' })
  context.audit({ targetId: caseId, organizationId: union.id })
  return { caseId, state: row.state as CaseState, version: row.version, handledBy: union.name }
}
