import { dayOf } from '@/contract/dates'
import { withoutIdentifiers } from '@/cloud/domain/cases/note'
import { promiseNow } from '@/cloud/domain/cases/clocks'
import { moveCase, ownedBy } from '@/cloud/domain/cases/move'
import { keepParticulars, lockPerson, particularsOf } from '@/cloud/domain/people/particulars'
import type { Parsed } from '@/contract/endpoint'
import type { Handler } from '@/cloud/kernel/handler'
import { found, refuse } from '@/cloud/kernel/refusal'
import type { membershipContract } from '../contract'
import { checkCodes, checkPerson } from './check-join'
import { clocks } from './clocks'
import type { Signed } from '@/cloud/domain/cases/kind'
import { ownApplication, updateForm, type Application } from './queries/applications'
import { attachSignature } from './queries/attachments'
import { receiptOf } from './receipt'

type Input = Parsed<typeof membershipContract.answerInfo>

/** Only what was asked may be answered; a kind of document goes with its number. What is left out needs a note. */
const checkAsked = (input: Input, row: Application): void => {
  const asked = row.info_fields ?? []
  const open = asked.includes('documentNumber') ? [...asked, 'documentKind'] : asked
  const given = Object.entries(input.answer).filter(([, value]) => value !== undefined).map(([key]) => key)
  const strange = given.filter((key) => !open.includes(key)).map((key) => ({ path: `answer.${key}`, reason: 'not_asked' }))
  const missing = (input.note ?? '') === '' ? asked.filter((key) => !given.includes(key)).map((key) => ({ path: `answer.${key}`, reason: 'required' })) : []
  if (strange.length + missing.length > 0) refuse('request.invalid', [...strange, ...missing])
}

/** A new number or kind is judged together with what is known of the other. */
const keepAnswered = async (context: Signed, { answer }: Input): Promise<void> => {
  const { db, vault, actor, now } = context
  const { name, phone } = answer
  const rest = { ...(name === undefined ? {} : { name }), ...(phone === undefined ? {} : { phone }) }
  if (answer.documentKind === undefined && answer.documentNumber === undefined) return keepParticulars(db, vault, actor.personId, rest)
  const person = await lockPerson(db, actor.personId)
  const known = await particularsOf(db, vault, actor.personId)
  const documentKind = answer.documentKind ?? found(known.documentKind)
  const documentNumber = await checkPerson(db, { documentKind, documentNumber: answer.documentNumber ?? found(known.documentNumber) }, dayOf(now))
  if (person.document_claimed && documentNumber !== known.documentNumber) refuse('request.invalid', [{ path: 'answer.documentNumber', reason: 'registered' }])
  await keepParticulars(db, vault, actor.personId, { ...rest, documentKind, documentNumber })
}

const keepForm = async ({ db, actor, now }: Signed, { answer }: Input, row: Application): Promise<void> => {
  await checkCodes(db, { occupationCode: answer.occupationCode ?? row.occupation_code, streetCode: answer.streetCode ?? row.street_code, platformCode: answer.platformCode })
  if (answer.signatureFileId !== undefined && !(await attachSignature(db, answer.signatureFileId, actor.personId, now))) refuse('file.not_ready')
  await updateForm(db, row.id, {
    ...(answer.occupationCode === undefined ? {} : { occupation_code: answer.occupationCode }),
    ...(answer.streetCode === undefined ? {} : { street_code: answer.streetCode }),
    ...(answer.platformCode === undefined ? {} : { platform_code: answer.platformCode }),
    // what the applicant types now counts instead of the employer picked before
    ...(answer.employerTyped === undefined ? {} : { employer_typed: withoutIdentifiers(answer.employerTyped), enterprise_id: null }),
    ...(answer.signatureFileId === undefined ? {} : { signature_file_id: answer.signatureFileId }),
  })
}

export const answerInfo: Handler<typeof membershipContract.answerInfo> = async (context, input) => {
  const { db, now, actor } = context
  const row = found(await ownApplication(db, input.applicationId, actor.personId))
  if (row.state !== 'needs_info' || row.version !== input.version) refuse('case.state_changed')
  checkAsked(input, row)
  const due = await promiseNow(db, clocks, { submittedAt: row.submitted_at, askedAt: row.info_asked_at, answeredAt: now }, now)
  await moveCase(context, {
    caseId: row.id, version: input.version, from: ['needs_info'], to: 'in_review', step: 'answered', by: 'applicant', writable: ownedBy(actor.personId), readable: ownedBy(actor.personId),
    set: { info_answered_at: now, promised_on: due.day, promise_tentative: due.tentative }, ...(input.note === undefined ? {} : { note: input.note }),
  })
  await keepAnswered(context, input)
  await keepForm(context, input, row)
  return receiptOf(found(await ownApplication(db, row.id, actor.personId)))
}
