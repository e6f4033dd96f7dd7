import type { ErrorCode } from '@/contract/errors'
import type { CaseKind, Signed } from '@/cloud/domain/cases/kind'
import { moveByStaff } from '@/cloud/domain/cases/staff-move'
import { apart } from '@/cloud/kernel/apart'
import type { Handler } from '@/cloud/kernel/handler'
import { found } from '@/cloud/kernel/refusal'
import type { groupJoinContract } from '../contract'
import type { LeftReason } from '../rules'
import { lockCases } from './queries/arrivals'
import { eventWithin } from './queries/events'
import { judge } from './readiness'

const reasons: Partial<Record<ErrorCode, LeftReason>> = {
  'membership.duplicate_document': 'document_taken', 'membership.already_member': 'already_member', 'request.in_flight': 'busy', 'session.required': 'decided',
}

/** Taken and approved, in the two steps and with the notices and the audit that a single approval has. */
const approveOne = async (kinds: readonly CaseKind[], context: Signed, { caseId, version, taken }: { caseId: string; version: number; taken: boolean }): Promise<void> => {
  const named = (action: string): Signed => ({ ...context, audit: (entry) => context.audit({ action, ...entry }) })
  const { version: at } = taken
    ? { version }
    : await moveByStaff(kinds, named('desk.take'), { caseId, version, from: ['submitted'], to: 'in_review', step: 'taken', set: { assignee_id: context.actor.personId } })
  await moveByStaff(kinds, named('desk.approve'), { caseId, version: at, from: ['in_review'], to: 'approved', step: 'approved', set: { closed_at: context.now } })
}

/**
 * Batch approval (MEM-3): exactly those whom the reviewer saw, in the version that was seen. Each stands alone: who can't
 * be approved is listed with the reason and nothing of theirs changes. Of two reviewers at once one gets each.
 */
export const approve = (kinds: readonly CaseKind[]): Handler<typeof groupJoinContract.approve> => async (context, { groupJoinId, cases }) => {
  const { db, actor } = context
  const event = found(await eventWithin(db, actor, groupJoinId))
  // In one order everywhere, so that two batches never wait for each other in a ring.
  const wanted = [...new Map(cases.map((one) => [one.caseId.toLowerCase(), one.version]))].map(([caseId, version]) => ({ caseId, version })).sort((a, b) => (a.caseId < b.caseId ? -1 : 1))
  const ids = wanted.map(({ caseId }) => caseId)
  const locked = await lockCases(db, ids)
  const judged = new Map((await judge(context, event.id, ids)).map((one) => [one.row.case_id, one]))
  const approved: string[] = []
  const left: { caseId: string; reason: LeftReason }[] = []
  for (const { caseId, version } of wanted) {
    const one = judged.get(caseId)
    // What is not on this list is nobody's business here: it is said as if it were elsewhere.
    const beforehand = one === undefined ? 'elsewhere' : !locked.has(caseId) ? 'busy' : (one.left ?? (one.row.version === version ? null : 'changed'))
    if (beforehand !== null) {
      left.push({ caseId, reason: beforehand })
      continue
    }
    const done = await apart(context, (part) => approveOne(kinds, part, { caseId, version, taken: one?.row.state === 'in_review' }))
    if (done.ok) approved.push(caseId)
    else left.push({ caseId, reason: reasons[done.code] ?? 'changed' })
  }
  context.audit({ targetId: event.id, organizationId: event.organization_id, detail: { approved: approved.length, left: left.length } })
  return { approved, left }
}
