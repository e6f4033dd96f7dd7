import { openStates } from '@/contract/case-states'
import type { CaseKind, Signed } from '@/cloud/domain/cases/kind'
import { moveCase, ownedBy } from '@/cloud/domain/cases/move'
import type { CaseRow } from '@/cloud/domain/cases/record'

/** Takes an own case back, and lets its kind do what it does then. */
export const takeBack = async (context: Signed, kinds: readonly CaseKind[], caseId: string, version: number): Promise<CaseRow> => {
  const own = ownedBy(context.actor.personId)
  const row = await moveCase(context, { caseId, version, from: openStates, to: 'withdrawn', step: 'withdrawn', by: 'applicant', writable: own, readable: own, set: { closed_at: context.now } })
  await kinds.find((kind) => kind.kind === row.kind)?.onTransition(context, row, 'withdrawn')
  return row
}
