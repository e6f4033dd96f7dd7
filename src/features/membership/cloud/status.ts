import { maskDocument, maskPhone } from '@/contract/identifiers'
import { lastReplyDay } from '@/cloud/domain/cases/clocks'
import { stepsForApplicant } from '@/cloud/domain/cases/history'
import { refusalReasons } from '@/cloud/domain/cases/refusal-reasons'
import { particularsOf } from '@/cloud/domain/people/particulars'
import type { Db, Handler } from '@/cloud/kernel/handler'
import { found } from '@/cloud/kernel/refusal'
import type { membershipContract } from '../contract'
import { clocks } from './clocks'
import { kind } from './kind-name'
import { ownApplication, type Application } from './queries/applications'
import { isOverdue, receiptOf } from './receipt'

type Steps = Awaited<ReturnType<typeof stepsForApplicant>>

/** The newest note that came with a step. */
const noteOf = (steps: Steps, what: string): string | null => steps.filter((step) => step.what === what).at(-1)?.note ?? null

/** What was asked, and the last day to answer it; afterwards the reviewer decides with what is there. */
const askedOf = async (db: Db, row: Application, steps: Steps) => {
  if (row.info_asked_at === null) return null
  const last = await lastReplyDay(db, clocks, row.info_asked_at, row.submitted_at)
  return { fields: row.info_fields ?? [], note: noteOf(steps, 'asked'), answeredAt: row.info_answered_at?.toISOString() ?? null, replyBy: last.day }
}

/** Why, and what next: both stand in the fixed list of reasons (MEM-1). */
const refusalOf = async (db: Db, row: Application, steps: Steps) => {
  if (row.state !== 'refused') return null
  const reason = (await refusalReasons(db, kind)).find((one) => one.code === row.reason_code)
  return reason === undefined ? null : { reason: reason.code, sentence: reason.sentence, next: reason.next_step, note: noteOf(steps, 'refused') }
}

export const status: Handler<typeof membershipContract.status> = async ({ db, vault, actor, now }, { applicationId }) => {
  const row = found(await ownApplication(db, applicationId, actor.personId))
  const steps = await stepsForApplicant(db, row.id)
  const person = await particularsOf(db, vault, actor.personId)
  return {
    ...receiptOf(row),
    mode: row.mode === 'transfer' ? 'transfer' : 'join',
    overdue: isOverdue(row, now),
    handledBy: row.handling_name,
    steps: steps.map((step) => ({ at: step.at.toISOString(), what: step.what, by: step.organization })),
    asked: await askedOf(db, row, steps),
    refusal: await refusalOf(db, row, steps),
    given: {
      name: person.name ?? '', documentKind: person.documentKind ?? '', documentMasked: maskDocument(person.documentNumber ?? ''), phoneMasked: maskPhone(person.phone ?? ''),
      occupationCode: row.occupation_code, streetCode: row.street_code, employer: row.employer_name ?? row.employer_typed, platformCode: row.platform_code,
    },
  }
}
