import { promiseNow } from '@/cloud/domain/cases/clocks'
import type { Handler } from '@/cloud/kernel/handler'
import { found, refuse } from '@/cloud/kernel/refusal'
import type { deskContract } from '../contract'
import type { Desk } from './desk'
import { movedOf, moveByStaff } from './move'
import { readableCase } from './queries'

/** Once, with the complete list (LAW-7 as a rule for every case); the clock waits with the applicant. */
export const ask = (desk: Desk): Handler<typeof deskContract.ask> => async (context, { caseId, version, fields, note }) => {
  const { db, actor, now } = context
  const row = found(await readableCase(db, desk.scopeOf(actor), caseId))
  if (row.state !== 'in_review' || row.version !== version) refuse('case.state_changed')
  if (row.info_asked_at !== null) refuse('case.info_already_asked')
  const kind = desk.kindOf(row.kind)
  const askable = (await kind.view(context, row)).fields.filter((field) => field.askable).map((field) => field.key)
  const wanted = [...new Set(fields)]
  if (wanted.some((field) => !askable.includes(field))) refuse('request.invalid', [{ path: 'fields', reason: 'choice' }])
  const due = await promiseNow(db, kind.clocks, { submittedAt: row.submitted_at, askedAt: now, answeredAt: null }, now)
  const set = { info_asked_at: now, info_fields: wanted, promised_on: due.day, promise_tentative: due.tentative }
  return movedOf(await moveByStaff(desk, context, { caseId, version, from: ['in_review'], to: 'needs_info', step: 'asked', set, ...(note === undefined ? {} : { note }) }))
}
