import { checkDocument, maskDocument, maskName, maskPhone } from '@/contract/identifiers'
import { sql } from 'kysely'
import type { CaseField, CaseSummary, CaseView, Signed } from '@/cloud/domain/cases/kind'
import type { CaseRow } from '@/cloud/domain/cases/record'
import { particularsOf } from '@/cloud/domain/people/particulars'
import { sharedIdentity } from '@/cloud/domain/people/shared-identity'
import { verificationOf, verificationWord } from '@/cloud/domain/people/verification'
import type { Db } from '@/cloud/kernel/handler'

/** Masked name, and the member number where there is one. */
export const summaries = async (db: Db, caseIds: readonly string[]): Promise<Map<string, CaseSummary>> => {
  const rows = await db.selectFrom('cases').innerJoin('people', 'people.id', 'cases.person_id')
    .leftJoin('memberships', (join) => join.onRef('memberships.person_id', '=', 'people.id').on('memberships.to_on', 'is', null))
    .where(sql<boolean>`cases.id = any(${caseIds}::uuid[])`).select(['cases.id', 'people.name', 'memberships.member_no']).execute()
  return new Map(rows.map((row) => [row.id, { titleMasked: maskName(row.name ?? ''), facts: row.member_no === null ? [] : [row.member_no] }]))
}

const memberNoOf = async (db: Db, personId: string): Promise<string | undefined> =>
  (await db.selectFrom('memberships').select('member_no').where('person_id', '=', personId).where('to_on', 'is', null).executeTakeFirst())?.member_no

type Person = Awaited<ReturnType<typeof particularsOf>>

const birthOn = (person: Person): string | undefined => {
  const check = person.documentKind === null || person.documentNumber === null ? null : checkDocument(person.documentKind, person.documentNumber)
  return check?.ok ? check.birthOn : undefined
}

/** The chair knows the person or does not: name and union are enough, the rest is masked until it is asked for. */
export const view = async ({ db, vault }: Signed, row: CaseRow): Promise<CaseView> => {
  const person = await particularsOf(db, vault, row.person_id)
  const field = (key: string, value: string | null | undefined, sensitive = false): CaseField[] => (value ? [{ key, value, sensitive, askable: false }] : [])
  const shared = await sharedIdentity(db, row.person_id)
  const flags: readonly [string, boolean][] = [['duplicate_document', shared.document], ['duplicate_phone', shared.phone]]
  return {
    fields: [
      ...field('name', person.name),
      ...field('memberNo', await memberNoOf(db, row.person_id)),
      ...field('documentKind', person.documentKind),
      ...field('documentNumber', maskDocument(person.documentNumber ?? ''), true),
      ...field('birthOn', birthOn(person) === undefined ? null : '****-**-**', true),
      ...field('phone', maskPhone(person.phone ?? ''), true),
      ...field('verification', verificationWord(await verificationOf(db, row.person_id))),
    ],
    signatureFileId: null,
    flags: flags.filter(([, holds]) => holds).map(([flag]) => flag),
    employerOpen: false,
  }
}

/** In full, for one look with a reason. */
export const reveal = async ({ db, vault }: Signed, row: CaseRow, keys: readonly string[]): Promise<{ key: string; value: string }[]> => {
  const person = await particularsOf(db, vault, row.person_id)
  const full: Record<string, string | null | undefined> = { documentNumber: person.documentNumber, birthOn: birthOn(person), phone: person.phone }
  return [...new Set(keys)].flatMap((key) => (Object.hasOwn(full, key) && full[key] ? [{ key, value: full[key] }] : []))
}
