import { isOpen, type CaseState } from '@/contract/case-states'
import { stepsForDesk } from '@/cloud/domain/cases/history'
import type { CaseKind, CaseView } from '@/cloud/domain/cases/kind'
import type { CaseRow } from '@/cloud/domain/cases/record'
import { refusalReasons } from '@/cloud/domain/cases/refusal-reasons'
import type { Handler } from '@/cloud/kernel/handler'
import { found } from '@/cloud/kernel/refusal'
import type { deskContract } from '../contract'
import type { Desk } from './desk'
import { readableCase } from './queries'
import { rowOf } from './row'

type Action = 'take' | 'ask' | 'approve' | 'refuse' | 'match_employer' | 'acknowledge' | 'decide'

/** What may be done now: nothing by those who only keep read access after the case has risen. */
export const mayNow = (row: Pick<CaseRow, 'state' | 'info_asked_at'>, writable: boolean, view: Pick<CaseView, 'employerOpen' | 'fields'>, work?: CaseKind['work']): Action[] => {
  if (!writable) return []
  if (work === 'record') return row.state === 'submitted' ? ['acknowledge'] : []
  // What was decided there may be undone there.
  if (work === 'page') return row.state === 'submitted' ? ['take', 'decide'] : row.state === 'in_review' || row.state === 'approved' ? ['decide'] : []
  const inReview = row.state === 'in_review'
  const says: readonly [Action, boolean][] = [
    ['take', row.state === 'submitted'],
    ['ask', inReview && row.info_asked_at === null && view.fields.some((field) => field.askable)],
    ['approve', inReview],
    ['refuse', inReview],
    ['match_employer', view.employerOpen && isOpen(row.state as CaseState)],
  ]
  return says.filter(([, may]) => may).map(([action]) => action)
}

export const open = (desk: Desk): Handler<typeof deskContract.open> => async (context, { caseId }) => {
  const { db, actor, now } = context
  const row = found(await readableCase(db, desk.scopeOf(actor), caseId))
  const kind = desk.kindOf(row.kind)
  const view = await kind.view(context, row)
  const history = await stepsForDesk(db, row.id)
  const reasons = await refusalReasons(db, row.kind)
  return {
    ...rowOf(row, (await kind.summaries(db, [row.id])).get(row.id), actor.personId, now),
    organizationId: row.organization_id,
    firstOrganizationName: row.first_organization_id === row.organization_id ? null : row.first_name,
    fields: view.fields,
    signatureFileId: view.signatureFileId,
    flags: view.flags,
    history: history.map((step) => ({ at: step.at.toISOString(), what: step.what, by: step.organization === null ? null : (step.staff ?? step.organization), note: step.note })),
    writable: row.writable,
    may: mayNow(row, row.writable, view, kind.work),
    refusalReasons: reasons.map((reason) => ({ code: reason.code, sentence: reason.sentence, next: reason.next_step })),
  }
}
