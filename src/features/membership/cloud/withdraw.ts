import { openStates } from '@/contract/case-states'
import { moveCase, ownedBy } from '@/cloud/domain/cases/move'
import type { Handler } from '@/cloud/kernel/handler'
import { found } from '@/cloud/kernel/refusal'
import type { membershipContract } from '../contract'
import { ownApplication } from './queries/applications'
import { receiptOf } from './receipt'

export const withdraw: Handler<typeof membershipContract.withdraw> = async (context, { applicationId, version }) => {
  const { db, now, actor } = context
  found(await ownApplication(db, applicationId, actor.personId))
  await moveCase(context, {
    caseId: applicationId, version, from: openStates, to: 'withdrawn', step: 'withdrawn', by: 'applicant',
    writable: ownedBy(actor.personId), readable: ownedBy(actor.personId), set: { closed_at: now },
  })
  return receiptOf(found(await ownApplication(db, applicationId, actor.personId)))
}
