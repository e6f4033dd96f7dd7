import type { CaseState } from '@/contract/case-states'
import { dayOf } from '@/contract/dates'
import { cutPage, readPlace } from '@/cloud/domain/cursor'
import type { Handler } from '@/cloud/kernel/handler'
import type { progressContract } from '../contract'
import { casesOf } from './queries'

export const listCases: Handler<typeof progressContract.listCases> = async ({ db, actor, now }, { cursor }) => {
  const page = cutPage(await casesOf(db, actor.personId, readPlace(cursor)), (row) => ({ at: row.submitted_at.toISOString(), id: row.id }))
  const rows = page.rows.map((row) => ({
    caseId: row.id, kind: row.kind, number: row.number, state: row.state as CaseState, handledBy: row.handled_by,
    submittedAt: row.submitted_at.toISOString(), promisedOn: row.promised_on, promiseTentative: row.promise_tentative,
    overdue: row.closed_at === null && row.promised_on !== null && row.promised_on < dayOf(now), asksYou: row.state === 'needs_info',
  }))
  return { rows, ...(page.next === undefined ? {} : { next: page.next }) }
}
