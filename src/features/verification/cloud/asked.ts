import type { CaseState } from '@/contract/case-states'
import { dayOf } from '@/contract/dates'
import type { Question } from './queries/asked'

/** The question to the chair, as the person who asked sees it. */
export const askedOf = (row: Question, now: Date) => ({
  caseId: row.id, number: row.number, state: row.state as CaseState, version: row.version, unionName: row.union_name,
  promisedOn: row.promised_on, promiseTentative: row.promise_tentative, overdue: row.closed_at === null && row.promised_on !== null && row.promised_on < dayOf(now),
})
