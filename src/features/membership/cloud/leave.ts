import { openStates } from '@/contract/case-states'
import { dayOf } from '@/contract/dates'
import type { Signed } from '@/cloud/domain/cases/kind'
import { moveCase, ownedBy } from '@/cloud/domain/cases/move'
import { lockPerson } from '@/cloud/domain/people/particulars'
import type { Handler } from '@/cloud/kernel/handler'
import { refuse } from '@/cloud/kernel/refusal'
import type { membershipContract } from '../contract'
import { openEntries } from './queries/applications'
import { endMembership, releaseDocument, runningMembership } from './queries/members'
import { recordChange } from './record-change'
import { standingOf } from './standing'

/** Whoever leaves does not want to be moved elsewhere either. */
const withdrawEntries = async (context: Signed, personId: string): Promise<void> => {
  const writable = ownedBy(personId)
  for (const { id, version } of await openEntries(context.db, personId).execute()) {
    await moveCase(context, { caseId: id, version, from: openStates, to: 'withdrawn', step: 'withdrawn', by: 'applicant', writable, readable: writable, set: { closed_at: context.now } })
  }
}

/** Leaving is free (MEM-7): no reason, no approval, in force at once; the union records it afterwards. */
export const leave: Handler<typeof membershipContract.leave> = async (context) => {
  const { db, actor, now } = context
  const { id: personId } = await lockPerson(db, actor.personId)
  const running = (await runningMembership(db, personId)) ?? refuse('membership.not_member')
  await withdrawEntries(context, personId)
  await endMembership(db, running.id, dayOf(now), true)
  await releaseDocument(db, personId)
  await recordChange(context, { running, what: 'left' })
  context.audit({ targetId: running.id, organizationId: running.organization_id, detail: { status: 'left' } })
  return standingOf(db, personId, now)
}
