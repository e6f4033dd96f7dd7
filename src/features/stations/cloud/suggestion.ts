import type { CaseState } from '@/contract/case-states'
import { dayOf } from '@/contract/dates'
import { refusalReasons } from '@/cloud/domain/cases/refusal-reasons'
import type { Db, Handler } from '@/cloud/kernel/handler'
import { found } from '@/cloud/kernel/refusal'
import type { reportingContract } from '../contract'
import { kind } from './kind-name'
import { ownSuggestion } from './queries/suggestions'

/** Why, and what next: both stand in the fixed list of reasons. */
const refusalOf = async (db: Db, reasonCode: string | null) => {
  const reason = (await refusalReasons(db, kind)).find(({ code }) => code === reasonCode)
  return reason === undefined ? null : { sentence: reason.sentence, next: reason.next_step }
}

export const suggestion: Handler<typeof reportingContract.suggestion> = async ({ db, actor, now }, { suggestionId }) => {
  const row = found(await ownSuggestion(db, suggestionId, actor.personId))
  return {
    suggestionId: row.id, number: row.number, name: row.name, state: row.state as CaseState, handledBy: row.handled_by, promisedOn: row.promised_on, promiseTentative: row.promise_tentative,
    overdue: row.closed_at === null && row.promised_on !== null && row.promised_on < dayOf(now),
    refusal: row.state === 'refused' ? await refusalOf(db, row.reason_code) : null,
    placeCode: row.place_code,
    ended: row.ended ?? false,
  }
}
