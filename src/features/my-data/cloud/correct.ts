import { ageOn, checkDocument, normaliseName } from '@/contract/identifiers'
import { dayOf } from '@/contract/dates'
import type { Output, Parsed } from '@/contract/endpoint'
import { promiseNow } from '@/cloud/domain/cases/clocks'
import type { Signed } from '@/cloud/domain/cases/kind'
import { openCase, recordEvent, type CaseRow } from '@/cloud/domain/cases/record'
import { keepParticulars, lockPerson, particularsOf } from '@/cloud/domain/people/particulars'
import { numberSetting } from '@/cloud/domain/settings'
import type { Handler } from '@/cloud/kernel/handler'
import { found, refuse, Refusal } from '@/cloud/kernel/refusal'
import type { CaseState } from '@/contract/case-states'
import type { myDataContract } from '../contract'
import { clocks } from './clocks'
import { kind } from './kind-name'
import { correctionRow, insertCorrection, openCasesOf } from './queries/corrections'
import { membershipsOf } from './queries/own-records'
import { openWanted, sealWanted, type Wanted } from './wanted'

type Input = Parsed<typeof myDataContract.correct>
type Answer = Output<typeof myDataContract.correct>

const MINIMUM_AGE = 16

/** The normalised number; nobody slips past the age by correcting it afterwards (劳动法 15). */
const checked = async ({ db, now }: Signed, { documentKind, documentNumber }: Input): Promise<string> => {
  const check = checkDocument(documentKind, documentNumber)
  if (!check.ok) throw new Refusal('request.invalid', [{ path: 'documentNumber', reason: check.reason }])
  const today = dayOf(now)
  if (check.birthOn !== undefined && ageOn(check.birthOn, today) < (await numberSetting(db, 'membership.minimum_age', today, MINIMUM_AGE))) refuse('membership.under_sixteen')
  return check.number
}

const sameWish = (a: Wanted, b: Wanted): boolean => a.name === b.name && a.documentKind === b.documentKind && a.documentNumber === b.documentNumber

const receipt = (row: Pick<CaseRow, 'id' | 'number' | 'promised_on' | 'promise_tentative'>): Answer =>
  ({ done: false, case: { caseId: row.id, number: row.number, promisedOn: row.promised_on, promiseTentative: row.promise_tentative } })

/** The same correction sent once more under another key; with other content it is a second one, and one is enough. */
const repeated = async ({ db, vault, actor }: Signed, { correctionId }: Input, wanted: Wanted): Promise<Answer | null> => {
  const before = await db.selectFrom('cases').selectAll().where('id', '=', correctionId).executeTakeFirst()
  if (before === undefined) return null
  const own = found(before.person_id === actor.personId && before.kind === kind ? before : undefined)
  if (own.closed_at === null && !sameWish(openWanted(vault, await correctionRow(db, own.id)), wanted)) refuse('my_data.correction_open')
  return receipt(own)
}

/** Whoever reviews an open application must see that what they have just read is not what stands there now. */
const warnReviewers = async ({ db, now, actor }: Signed, open: Awaited<ReturnType<typeof openCasesOf>>): Promise<void> => {
  for (const { id, version, state } of open) {
    await db.updateTable('cases').set({ version: version + 1 }).where('id', '=', id).where('version', '=', version).execute()
    await recordEvent(db, { caseId: id, at: now, actorId: actor.personId, organizationId: null, what: 'corrected', from: state as CaseState, to: state as CaseState })
  }
}

const byStaff = async (context: Signed, input: Input, wanted: Wanted, organizationId: string, demo: boolean): Promise<Answer> => {
  const { db, vault, now, actor } = context
  const due = await promiseNow(db, clocks, { submittedAt: now, askedAt: null, answeredAt: null }, now)
  const row = await openCase(context, { id: input.correctionId, kind, prefix: 'GZ', personId: actor.personId, organizationId, promisedOn: due.day, promiseTentative: due.tentative, demo })
  await insertCorrection(db, sealWanted(vault, row.id, wanted))
  context.audit({ targetId: row.id, organizationId })
  return receipt(row)
}

/** At once while no membership rests on the record; else staff decide, for the record was made on this document (MEM-11). */
export const correct: Handler<typeof myDataContract.correct> = async (context, input) => {
  const { db, vault, actor } = context
  const documentNumber = await checked(context, input)
  const person = await lockPerson(db, actor.personId)
  const known = await particularsOf(db, vault, person.id)
  const name = normaliseName(input.name)
  const wanted: Wanted = {
    ...(name === known.name ? {} : { name }),
    ...(documentNumber === known.documentNumber && input.documentKind === known.documentKind ? {} : { documentKind: input.documentKind, documentNumber }),
  }
  const before = await repeated(context, input, wanted)
  if (before !== null) return before
  if (Object.keys(wanted).length === 0) return { done: true, case: null }
  const open = await openCasesOf(db, person.id)
  // The newest membership first: the union that runs it, or ran it last.
  const union = (await membershipsOf(db, person.id))[0]
  if (union !== undefined) {
    if (open.some((one) => one.kind === kind)) refuse('my_data.correction_open')
    return byStaff(context, input, wanted, union.organization_id, person.demo_key !== null)
  }
  await keepParticulars(db, vault, person.id, wanted)
  await warnReviewers(context, open)
  context.audit({ targetId: person.id, detail: { fields: Object.keys(wanted) } })
  return { done: true, case: null }
}
