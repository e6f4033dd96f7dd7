import type { CaseState } from '@/contract/case-states'
import { dayOf } from '@/contract/dates'
import { stepsForApplicant } from '@/cloud/domain/cases/history'
import { refusalReasons } from '@/cloud/domain/cases/refusal-reasons'
import type { Db } from '@/cloud/kernel/handler'
import { moveKind } from './kind-name'
import type { MoveRow } from './queries/moves'
import { isOverdue } from './receipt'

/** Why, and what next: both stand in the fixed list of reasons (MEM-1). */
const refusalOf = async (db: Db, row: MoveRow) => {
  if (row.state !== 'refused') return null
  const reason = (await refusalReasons(db, moveKind)).find((one) => one.code === row.reason_code)
  const note = (await stepsForApplicant(db, row.id)).filter((step) => step.what === 'refused').at(-1)?.note ?? null
  return reason === undefined ? null : { sentence: reason.sentence, next: reason.next_step, note }
}

/** Who has it and until when: what the home page shows of a move. */
export const shownMove = (row: MoveRow, now: Date) => ({
  moveId: row.id, number: row.number, state: row.state as CaseState, unionName: row.union_name, handledBy: row.handling_name,
  promisedOn: row.promised_on ?? dayOf(row.submitted_at), promiseTentative: row.promise_tentative, overdue: isOverdue(row, now),
})

/** A move as its owner sees it. */
export const movingOf = async ({ db, now }: { readonly db: Db; readonly now: Date }, row: MoveRow) => ({ ...shownMove(row, now), version: row.version, refusal: await refusalOf(db, row) })
