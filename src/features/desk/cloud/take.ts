import type { Handler } from '@/cloud/kernel/handler'
import { found, refuse } from '@/cloud/kernel/refusal'
import type { deskContract } from '../contract'
import type { Desk } from './desk'
import { movedOf, moveByStaff } from './move'
import { readableCase } from './queries'

export const take = (desk: Desk): Handler<typeof deskContract.take> => async (context, { caseId, version }) => {
  const { db, actor } = context
  const row = found(await readableCase(db, desk.scopeOf(actor), caseId))
  // The slower of two who tapped at the same time is told that a colleague has it.
  if (row.version !== version && row.state === 'in_review' && row.assignee_id !== actor.personId) refuse('case.taken_by_other')
  return movedOf(await moveByStaff(desk, context, { caseId, version, from: ['submitted'], to: 'in_review', step: 'taken', set: { assignee_id: actor.personId } }))
}
