import { openStates } from '@/contract/case-states'
import { moveCase, ownedBy } from '@/cloud/domain/cases/move'
import type { Handler } from '@/cloud/kernel/handler'
import { found } from '@/cloud/kernel/refusal'
import type { membershipContract } from '../contract'
import { movingOf } from './moving'
import { ownMove } from './queries/moves'

export const withdrawMove: Handler<typeof membershipContract.withdrawMove> = async (context, { moveId, version }) => {
  const { db, now, actor } = context
  found(await ownMove(db, moveId, actor.personId))
  const mine = ownedBy(actor.personId)
  await moveCase(context, { caseId: moveId, version, from: openStates, to: 'withdrawn', step: 'withdrawn', by: 'applicant', writable: mine, readable: mine, set: { closed_at: now } })
  return movingOf(context, found(await ownMove(db, moveId, actor.personId)))
}
