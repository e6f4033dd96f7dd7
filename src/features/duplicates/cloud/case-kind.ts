import { maskDocument, maskName, maskPhone } from '@/contract/identifiers'
import type { CaseField, CaseKind, Signed } from '@/cloud/domain/cases/kind'
import type { CaseRow } from '@/cloud/domain/cases/record'
import { duplicateClocks, duplicateKind, twinsOf } from '@/cloud/domain/people/duplicate-check'
import { particularsOf } from '@/cloud/domain/people/particulars'
import { verificationOf, verificationWord } from '@/cloud/domain/people/verification'
import { sql } from 'kysely'
import { forgetSayings } from './queries/checks'

const fieldsOf = async ({ db, vault }: Signed, row: CaseRow): Promise<CaseField[]> => {
  const person = await particularsOf(db, vault, row.person_id)
  const check = await db.selectFrom('duplicate_checks').select(['said', 'note']).where('case_id', '=', row.id).executeTakeFirst()
  const field = (key: string, value: string | null | undefined, sensitive = false): CaseField[] => (value ? [{ key, value, sensitive, askable: false }] : [])
  return [
    ...field('name', person.name),
    ...field('documentKind', person.documentKind),
    ...field('documentNumber', maskDocument(person.documentNumber ?? ''), true),
    ...field('phone', maskPhone(person.phone ?? ''), true),
    ...field('verification', verificationWord(await verificationOf(db, row.person_id))),
    ...field('said', check?.said),
    ...field('note', check?.note),
  ]
}

const flagsOf = async ({ db }: Signed, row: CaseRow): Promise<string[]> => {
  const twins = row.closed_at === null ? await twinsOf(db, row.person_id) : []
  return [...(twins.some((twin) => twin.document) ? ['same_document'] : []), ...(twins.some((twin) => twin.phone) ? ['same_phone'] : []), ...(row.closed_at === null && twins.length === 0 ? ['no_twin'] : [])]
}

/** Two records, one person? It is decided on a page that shows both, so the desk only leads there. */
export const duplicateCase: CaseKind = {
  kind: duplicateKind,
  reviewers: ['officer', 'district'],
  work: 'page',
  clocks: duplicateClocks,
  summaries: async (db, caseIds) => {
    const rows = await db.selectFrom('cases').innerJoin('people', 'people.id', 'cases.person_id').leftJoin('memberships', (join) => join.onRef('memberships.person_id', '=', 'people.id').on('memberships.to_on', 'is', null))
      .where(sql<boolean>`cases.id = any(${caseIds}::uuid[])`).select(['cases.id', 'people.name', 'memberships.member_no']).execute()
    return new Map(rows.map((row) => [row.id, { titleMasked: maskName(row.name ?? ''), facts: row.member_no === null ? [] : [row.member_no] }]))
  },
  view: async (context, row) => ({ fields: await fieldsOf(context, row), signatureFileId: null, flags: await flagsOf(context, row), employerOpen: false }),
  reveal: async ({ db, vault }, row, keys) => {
    const person = await particularsOf(db, vault, row.person_id)
    const full: Record<string, string | null> = { documentNumber: person.documentNumber, phone: person.phone }
    return [...new Set(keys)].flatMap((key) => (Object.hasOwn(full, key) && full[key] ? [{ key, value: full[key] }] : []))
  },
  // What was said is needed no longer than somebody may ask about it; a merge can be undone for 30 days.
  retention: { setting: 'duplicates.closed_retention_days', otherwise: 180, states: ['approved', 'refused', 'withdrawn'] },
  onTransition: async () => undefined,
  erase: forgetSayings,
}
