import { maskDocument, maskName, maskPhone } from '@/contract/identifiers'
import { reviewers } from '@/contract/roles'
import type { CaseField, CaseKind, Signed } from '@/cloud/domain/cases/kind'
import type { CaseRow } from '@/cloud/domain/cases/record'
import { lockPerson, particularsOf } from '@/cloud/domain/people/particulars'
import { found, refuse } from '@/cloud/kernel/refusal'
import { clocks } from './clocks'
import { moveKind as kind } from './kind-name'
import { nextPeriod } from './next-period'
import { runningMembership } from './queries/members'
import { deleteMoves, matchMoveEmployer, moveRow, moveRows } from './queries/moves'
import { employerWithUnion } from './queries/unions'
import { recordChange } from './record-change'

/** The new union accepts: the old period ends, the next begins with the same number, and the old union is told (MEM-2, MEM-6). */
const takeOver = async (context: Signed, row: CaseRow): Promise<void> => {
  const { id: personId } = await lockPerson(context.db, row.person_id)
  const running = (await runningMembership(context.db, personId)) ?? refuse('case.state_changed')
  if (running.organization_id === row.first_organization_id) refuse('membership.already_member')
  // The chosen union, though a late case may have been approved by the one above it.
  await nextPeriod(context, running, { personId, organizationId: row.first_organization_id, status: 'active', caseId: row.id })
  await recordChange(context, { running, what: 'moved' })
}

const fieldsOf = async ({ db, vault }: Signed, { id, person_id: personId }: CaseRow): Promise<CaseField[]> => {
  const row = found(await moveRow(db, id))
  const person = await particularsOf(db, vault, personId)
  const field = (key: string, value: string | null | undefined, sensitive = false): CaseField[] => (value ? [{ key, value, sensitive, askable: false }] : [])
  return [
    ...field('name', maskName(person.name ?? ''), true), ...field('memberNo', row.member_no), ...field('fromUnion', row.former_name), ...field('status', row.former_status),
    ...field('documentKind', person.documentKind), ...field('documentNumber', maskDocument(person.documentNumber ?? ''), true), ...field('phone', maskPhone(person.phone ?? ''), true),
    ...field('occupationCode', row.occupation), ...field('platformCode', row.platform), ...field('employer', row.employer), ...field('employerTyped', row.employer_typed), ...field('streetCode', row.street),
  ]
}

const unmatched = (row: { readonly employer_typed: string | null; readonly enterprise_id: string | null }): boolean => row.employer_typed !== null && row.enterprise_id === null

/** Somebody who is a member already comes from another union: everything about them is known, so nothing can be asked. */
export const moveCaseKind: CaseKind = {
  kind,
  reviewers,
  clocks,
  summaries: async (db, caseIds) =>
    new Map((await moveRows(db, caseIds)).map((row) => [row.id, { titleMasked: maskName(row.name ?? ''), facts: [row.occupation, row.platform ?? row.employer ?? row.employer_typed].filter((fact) => fact !== null) }])),
  view: async (context, row) => {
    const form = found(await moveRow(context.db, row.id))
    return { fields: await fieldsOf(context, row), signatureFileId: null, flags: ['transfer', ...(unmatched(form) ? ['employer_unmatched'] : [])], employerOpen: unmatched(form) }
  },
  reveal: async ({ db, vault }, row, keys) => {
    const { name, documentNumber, phone } = await particularsOf(db, vault, row.person_id)
    const full: Record<string, string | null> = { name, documentNumber, phone }
    return [...new Set(keys)].flatMap((key) => (Object.hasOwn(full, key) && full[key] ? [{ key, value: full[key] }] : []))
  },
  onTransition: async (context, row, to) => {
    if (to === 'approved') await takeOver(context, row)
  },
  consents: ['membership', 'identity'],
  retention: { setting: 'membership.closed_retention_days', otherwise: 180 },
  erase: deleteMoves,
  matchEmployer: async ({ db }, row, employerId) => {
    found(await employerWithUnion(db, employerId))
    await matchMoveEmployer(db, row.id, employerId)
  },
}
