import { maskName } from '@/contract/identifiers'
import { reviewers } from '@/contract/roles'
import type { CaseField, CaseKind } from '@/cloud/domain/cases/kind'
import { found } from '@/cloud/kernel/refusal'
import { changeKind as kind } from './kind-name'
import { changeRows } from './queries/changes'
import { changeClocks as clocks } from './record-change'

/** What a member did at once. There is nothing to approve: who leaves has left (MEM-7), and the union records it. */
export const changeCaseKind: CaseKind = {
  kind,
  reviewers,
  work: 'record',
  clocks,
  summaries: async (db, caseIds) =>
    new Map((await changeRows(db, caseIds)).map((row) => [row.case_id, { titleMasked: maskName(row.name ?? ''), facts: [row.member_no, ...(row.reason === null ? [] : [row.reason])] }])),
  view: async ({ db }, { id }) => {
    const row = found((await changeRows(db, [id]))[0])
    const field = (key: string, value: string | null): CaseField[] => (value === null ? [] : [{ key, value, sensitive: false, askable: false }])
    return {
      fields: [...field('what', row.what), ...field('reason', row.reason), ...field('name', row.name), ...field('memberNo', row.member_no), ...field('fromUnion', row.union_name), ...field('changedOn', row.to_on)],
      signatureFileId: null, flags: [`change_${row.what}`, ...(row.holds_role ? ['holds_role'] : [])], employerOpen: false,
    }
  },
  reveal: () => Promise.resolve([]),
  onTransition: () => Promise.resolve(),
}
