import type { CaseState } from '@/contract/case-states'
import { dayOf, daysBetween } from '@/contract/dates'
import type { CaseSummary } from '@/cloud/domain/cases/kind'
import type { QueueRow } from '@/cloud/domain/cases/queue'

/** A case as a line of the queue: masked, with the days that it is late. */
export const rowOf = (row: QueueRow, summary: CaseSummary | undefined, me: string, now: Date) => ({
  caseId: row.id,
  kind: row.kind,
  number: row.number,
  state: row.state as CaseState,
  version: row.version,
  titleMasked: summary?.titleMasked ?? '',
  facts: summary?.facts ?? [],
  organizationName: row.organization_name,
  submittedAt: row.submitted_at.toISOString(),
  promisedOn: row.promised_on,
  promiseTentative: row.promise_tentative,
  overdueDays: row.closed_at === null && row.promised_on !== null ? Math.max(0, daysBetween(row.promised_on, dayOf(now))) : 0,
  assigneeIsMe: row.assignee_id === me,
  assigned: row.assignee_id !== null,
  demo: row.demo,
})
