import { maskDocument, maskName } from '@/contract/identifiers'
import { reviewers } from '@/contract/roles'
import type { CaseField, CaseKind, Signed } from '@/cloud/domain/cases/kind'
import type { CaseRow } from '@/cloud/domain/cases/record'
import { documentHash, keepParticulars, lockPerson, particularsOf } from '@/cloud/domain/people/particulars'
import type { Db } from '@/cloud/kernel/handler'
import { Refusal } from '@/cloud/kernel/refusal'
import type { Vault } from '@/cloud/kernel/vault'
import { clocks } from './clocks'
import { kind } from './kind-name'
import { correctionRow, deleteCorrections, documentElsewhere, forgetWanted, summaryRows } from './queries/corrections'
import { openWanted, type Wanted } from './wanted'

const wantedOf = async ({ db, vault }: Signed, row: CaseRow): Promise<Wanted> => openWanted(vault, await correctionRow(db, row.id))

const isTaken = (error: unknown): boolean => error instanceof Error && 'constraint' in error && error.constraint === 'people_one_per_document'

/** What is registered, and what it is to become; after the decision only the first is left. */
const fieldsOf = async (context: Signed, row: CaseRow): Promise<CaseField[]> => {
  const person = await particularsOf(context.db, context.vault, row.person_id)
  const wanted = await wantedOf(context, row)
  const field = (key: string, value: string | null | undefined, sensitive = false): CaseField[] => (value ? [{ key, value, sensitive, askable: false }] : [])
  return [
    ...field('name', person.name),
    ...field('nameWanted', wanted.name),
    ...field('documentKind', person.documentKind),
    ...field('documentNumber', maskDocument(person.documentNumber ?? ''), true),
    ...field('documentKindWanted', wanted.documentKind),
    ...field('documentNumberWanted', maskDocument(wanted.documentNumber ?? ''), true),
  ]
}

const flagsOf = async ({ db, vault }: Signed, row: CaseRow, { documentKind, documentNumber }: Wanted): Promise<string[]> => {
  if (documentKind === undefined || documentNumber === undefined) return []
  return (await documentElsewhere(db, row.person_id, documentHash(vault, documentKind, documentNumber))) ? ['duplicate_document'] : []
}

/** A member's document is the member's alone (MEM-11), also the new one of somebody whose old one was taken off the record. */
const keepAndClaim = async (db: Db, vault: Vault, personId: string, wanted: Wanted): Promise<void> => {
  await keepParticulars(db, vault, personId, wanted)
  await db.updateTable('people').set({ document_claimed: true }).where('id', '=', personId).where('document_hash', 'is not', null)
    .where((of) => of.exists(of.selectFrom('memberships').select('id').where('person_id', '=', personId).where('to_on', 'is', null))).execute()
}

/** The decision of staff is the change; the wanted values are gone with it, whatever it was. */
const settle = async (context: Signed, row: CaseRow, approved: boolean): Promise<void> => {
  const { db, vault } = context
  if (approved) {
    await lockPerson(db, row.person_id)
    await keepAndClaim(db, vault, row.person_id, await wantedOf(context, row)).catch((error: unknown) => {
      throw isTaken(error) ? new Refusal('membership.duplicate_document') : error
    })
  }
  await forgetWanted(db, [row.id])
}

/** A member's name or document corrected (MEM-11: the record was made on them, so a person looks). */
export const correctionCase: CaseKind = {
  kind,
  reviewers,
  clocks,
  retention: { setting: 'my_data.closed_retention_days', otherwise: 180 },
  summaries: async (db, caseIds) => new Map((await summaryRows(db, caseIds)).map((row) => [row.id, { titleMasked: maskName(row.name ?? ''), facts: [row.union_name] }])),
  view: async (context, row) => ({ fields: await fieldsOf(context, row), signatureFileId: null, flags: await flagsOf(context, row, await wantedOf(context, row)), employerOpen: false }),
  reveal: async (context, row, keys) => {
    const person = await particularsOf(context.db, context.vault, row.person_id)
    const full: Record<string, string | null | undefined> = { documentNumber: person.documentNumber, documentNumberWanted: (await wantedOf(context, row)).documentNumber }
    return [...new Set(keys)].flatMap((key) => (Object.hasOwn(full, key) && full[key] ? [{ key, value: full[key] }] : []))
  },
  onTransition: async (context, row, to) => {
    if (to === 'approved' || to === 'refused' || to === 'withdrawn') await settle(context, row, to === 'approved')
  },
  erase: deleteCorrections,
}
