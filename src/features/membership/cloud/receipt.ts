import type { CaseState } from '@/contract/case-states'
import { dayOf, type Day } from '@/contract/dates'
import type { Application } from './queries/applications'

/** What the phone keeps of an application. `unionId` is the chosen union, whoever handles it now. */
export const receiptOf = (row: Application) => ({
  applicationId: row.id,
  number: row.number,
  state: row.state as CaseState,
  version: row.version,
  unionId: row.first_organization_id,
  unionName: row.union_name,
  promisedOn: row.promised_on ?? dayOf(row.submitted_at),
  promiseTentative: row.promise_tentative,
})

/** Past its promised day and still open. */
export const isOverdue = (row: { closed_at: Date | null; promised_on: Day | null }, now: Date): boolean =>
  row.closed_at === null && row.promised_on !== null && row.promised_on < dayOf(now)
