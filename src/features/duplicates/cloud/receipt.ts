import type { CaseState } from '@/contract/case-states'
import { dayOf } from '@/contract/dates'
import type { Check } from './queries/checks'

export const receiptOf = (row: Check, now: Date) => ({
  caseId: row.id, number: row.number, state: row.state as CaseState, version: row.version, handledBy: row.union_name,
  promisedOn: row.promised_on, promiseTentative: row.promise_tentative, overdue: row.closed_at === null && row.promised_on !== null && row.promised_on < dayOf(now),
})
