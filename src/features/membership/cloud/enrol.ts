import { dayOf } from '@/contract/dates'
import type { Signed } from '@/cloud/domain/cases/kind'
import type { CaseRow } from '@/cloud/domain/cases/record'
import { lockPerson } from '@/cloud/domain/people/particulars'
import { found, refuse } from '@/cloud/kernel/refusal'
import { claimIdentity } from './claim-identity'
import { applicationRow } from './queries/applications'
import { recordChange } from './record-change'
import { beginMembership, endMembership, nextMemberNo, runningMembership } from './queries/members'

/** Membership counts from the approval (MEM-3); a transfer ends the old row and keeps the number (MEM-2). */
export const enrol = async (context: Signed, row: CaseRow): Promise<void> => {
  const { db, now } = context
  const today = dayOf(now)
  const form = found(await applicationRow(db, row.id))
  const person = await lockPerson(db, row.person_id)
  const running = await runningMembership(db, person.id)
  if (running !== undefined && (form.mode === 'join' || running.organization_id === row.first_organization_id)) refuse('membership.already_member')
  await claimIdentity(db, person.id)
  if (running !== undefined) await endMembership(db, running.id, today)
  // The chosen union, though a late case may have been approved by the one above it.
  await beginMembership(db, {
    id: context.newId(), personId: person.id, organizationId: row.first_organization_id, memberNo: running?.member_no ?? (await nextMemberNo(db)), fromOn: today, caseId: row.id, demo: row.demo,
  })
  if (running !== undefined) await recordChange(context, { running, what: 'moved' })
}
