import { dayOf, type Day } from '@/contract/dates'
import { ageOn, checkDocument, maskName, type DocumentKind } from '@/contract/identifiers'
import type { CaseState } from '@/contract/case-states'
import { reachOf } from '@/cloud/domain/orgs/scope'
import { openParticulars } from '@/cloud/domain/people/particulars'
import { numberSetting } from '@/cloud/domain/settings'
import type { Signed } from '@/cloud/domain/cases/kind'
import { whyLeft, type LeftReason } from '../rules'
import { standingRows, type StandingRow } from './queries/arrivals'

/** 劳动法 15, unless a setting says otherwise. */
const MINIMUM_AGE = 16

/** null = the number does not tell. */
const oldEnough = (kind: DocumentKind | null, number: string | null, today: Day, minimum: number): boolean | null => {
  const check = kind === null || number === null ? null : checkDocument(kind, number)
  return check?.ok && check.birthOn !== undefined ? ageOn(check.birthOn, today) >= minimum : null
}

export interface Judged {
  readonly row: StandingRow
  /** null = ready */
  readonly left: LeftReason | null
  readonly nameMasked: string | null
}

/** Everybody on the list, the oldest first, with what stands between them and an approval; `caseIds`: only these. */
export const judge = async (context: Signed, groupId: string, caseIds?: readonly string[]): Promise<Judged[]> => {
  const { db, vault, actor, now } = context
  const rows = await standingRows(db, reachOf(actor), groupId, caseIds).execute()
  const [today, minimum] = [dayOf(now), await numberSetting(db, 'membership.minimum_age', dayOf(now), MINIMUM_AGE)]
  return rows.map((row) => {
    const person = openParticulars(vault, { id: row.person_id, name: row.name, document_kind: row.document_kind, document_enc: row.document_enc, phone_enc: null })
    const left = whyLeft({
      state: row.state as CaseState | null,
      own: row.person_id === actor.personId,
      here: row.here,
      withColleague: row.assignee_id !== null && row.assignee_id !== actor.personId,
      oldEnough: oldEnough(person.documentKind, person.documentNumber, today, minimum),
      documentTaken: row.document_taken,
      memberAlready: row.member_of !== null && (row.mode === 'join' || row.member_of === row.organization_id),
    })
    return { row, left, nameMasked: row.case_id === null ? null : maskName(row.name ?? '') }
  })
}
