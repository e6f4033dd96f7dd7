import { openStates, type CaseState } from '@/contract/case-states'
import { moveCase, ownedBy } from '@/cloud/domain/cases/move'
import type { Handler } from '@/cloud/kernel/handler'
import { found } from '@/cloud/kernel/refusal'
import type { verificationContract } from '../contract'
import { ownQuestion } from './queries/asked'
import { endWaiting } from './queries/verifications'

export const withdrawAsking: Handler<typeof verificationContract.withdrawAsking> = async (context, { caseId, version }) => {
  const { db, now, actor } = context
  found(await ownQuestion(db, caseId, actor.personId))
  const row = await moveCase(context, {
    caseId, version, from: openStates, to: 'withdrawn', step: 'withdrawn', by: 'applicant', writable: ownedBy(actor.personId), readable: ownedBy(actor.personId), set: { closed_at: now },
  })
  await endWaiting(db, actor.personId, now)
  return { caseId: row.id, state: row.state as CaseState, version: row.version }
}
