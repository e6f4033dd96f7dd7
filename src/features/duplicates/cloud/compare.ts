import type { Output } from '@/contract/endpoint'
import { dayOf } from '@/contract/dates'
import { maskDocument, maskName, maskPhone, type DocumentKind } from '@/contract/identifiers'
import { refusalReasons } from '@/cloud/domain/cases/refusal-reasons'
import type { Signed } from '@/cloud/domain/cases/kind'
import { duplicateKind, twinsOf } from '@/cloud/domain/people/duplicate-check'
import { openParticulars } from '@/cloud/domain/people/particulars'
import { reaches, unionAbove } from '@/cloud/domain/people/unions'
import { verificationOf } from '@/cloud/domain/people/verification'
import type { Handler } from '@/cloud/kernel/handler'
import { found } from '@/cloud/kernel/refusal'
import type { duplicatesContract } from '../contract'
import type { Saying } from '../rules'
import { isDistrict, scopeOf } from './scope'
import { outcomeOf } from './outcome'
import { readableCheck, type Check } from './queries/checks'
import { mergeOfCase } from './queries/merges'
import { recordRow, type RecordRow } from './queries/records'
import { receiptOf } from './receipt'
import { judge } from './standing'
import { undoingOf } from './undoing'

type Compared = Output<typeof duplicatesContract.compare>

/** A record as it stands, masked; when somebody was last seen by the month, which is enough to tell an old phone from a used one. */
const shownOf = async ({ db, vault }: Signed, row: RecordRow): Promise<Compared['claimant']> => {
  const person = openParticulars(vault, row)
  const { state, way } = await verificationOf(db, row.id)
  return {
    personId: row.id, nameMasked: maskName(person.name ?? ''), documentKind: person.documentKind as DocumentKind | null, documentMasked: maskDocument(person.documentNumber ?? ''), phoneMasked: maskPhone(person.phone ?? ''),
    since: dayOf(row.created_at), lastSeen: row.last_seen === null ? null : dayOf(row.last_seen).slice(0, 7), verification: { state, way },
    membership: row.member_no === null ? null : { memberNo: row.member_no, unionName: row.union_name ?? '', status: row.status ?? '', sinceOn: row.member_since ?? '' },
    openCases: row.open_cases, signIns: row.sign_ins, role: row.role,
  }
}

const othersOf = async (context: Signed, claimant: RecordRow): Promise<Compared['others']> => {
  const { db, actor, now } = context
  const others: Compared['others'] = []
  for (const twin of await twinsOf(db, claimant.id)) {
    const row = await recordRow(db, twin.id, dayOf(now))
    if (row === undefined || twin.id === actor.personId) continue
    const { survivorId, obstacle } = await judge(db, claimant, row, isDistrict(actor))
    const near = await reaches(db, actor, twin.id)
    others.push({ sameDocument: twin.document, samePhone: twin.phone, record: near ? await shownOf(context, row) : null, keeps: survivorId === claimant.id ? 'claimant' : 'other', obstacle: near ? obstacle : null, keptApartOn: near && twin.keptApartAt !== null ? dayOf(twin.keptApartAt) : null })
  }
  return others
}

const mayOf = async ({ db }: Signed, check: Check & { writable: boolean }, others: Compared['others'], undoable: boolean): Promise<Compared['may']> => {
  if (!check.writable) return []
  if (check.state === 'approved') return undoable ? ['undo'] : []
  if (check.state !== 'submitted' && check.state !== 'in_review') return []
  const above = await unionAbove(db, [check.person_id, ...(await twinsOf(db, check.person_id)).map(({ id }) => id)])
  const out = others.some(({ record }) => record === null) && above.id !== check.organization_id
  return [check.state === 'submitted' ? 'take' : 'decide', ...(out ? (['pass_up'] as const) : [])]
}

export const compare: Handler<typeof duplicatesContract.compare> = async (context, { caseId }) => {
  const { db, actor, now } = context
  const check = found(await readableCheck(db, scopeOf(actor), caseId))
  const claimant = found(await recordRow(db, check.person_id, dayOf(now)))
  const merge = await undoingOf(context, await mergeOfCase(db, caseId))
  // Over is over: a record that was kept apart is not shown again for a look back, and one who only reads compares nobody.
  const others = check.closed_at === null && check.writable ? await othersOf(context, claimant) : []
  context.audit({ targetId: caseId, organizationId: check.organization_id, detail: { records: 1 + others.length } })
  return {
    ...receiptOf(check, now), said: check.said as Saying | null, note: check.note, outcome: outcomeOf(check), writable: check.writable, may: await mayOf(context, check, others, merge?.may ?? false),
    claimant: await shownOf(context, claimant), others, merge,
    reasons: (await refusalReasons(db, duplicateKind)).map(({ code, sentence, next_step }) => ({ code, sentence, next: next_step })),
  }
}
