import { checkDocument, maskDocument, maskName, maskPhone } from '@/contract/identifiers'
import type { CaseField, CaseSummary, CaseView, Signed } from '@/cloud/domain/cases/kind'
import type { CaseRow } from '@/cloud/domain/cases/record'
import { groupOfCase } from '@/cloud/domain/group-joins/of-case'
import { particularsOf } from '@/cloud/domain/people/particulars'
import { verificationOf, verificationWord, type Verification } from '@/cloud/domain/people/verification'
import { sharedIdentity } from '@/cloud/domain/people/shared-identity'
import type { Db } from '@/cloud/kernel/handler'
import { found } from '@/cloud/kernel/refusal'
import { applicationRow, formNames, summaryRows, type Application } from './queries/applications'
import { runningMembership } from './queries/members'

/** Masked name; occupation and where the person works, out of the registers. */
export const summaries = async (db: Db, caseIds: readonly string[]): Promise<Map<string, CaseSummary>> => {
  const rows = await summaryRows(db, caseIds)
  return new Map(rows.map((row) => {
    const works = row.platform ?? row.employer ?? row.employer_typed
    return [row.id, { titleMasked: maskName(row.name ?? ''), facts: works === null ? [row.occupation] : [row.occupation, works] }]
  }))
}

type Person = Awaited<ReturnType<typeof particularsOf>>

const birthOf = (person: Person) => {
  const check = person.documentKind === null || person.documentNumber === null ? null : checkDocument(person.documentKind, person.documentNumber)
  return check?.ok ? check : null
}

const fieldsOf = (row: Application, person: Person, names: Awaited<ReturnType<typeof formNames>>, verification: Verification, group: Awaited<ReturnType<typeof groupOfCase>>): CaseField[] => {
  const field = (key: string, value: string | null | undefined, more: Partial<CaseField> = {}): CaseField[] =>
    value === null || value === undefined || value === '' ? [] : [{ key, value, sensitive: false, askable: false, ...more }]
  const birth = birthOf(person)
  return [
    ...field('mode', row.mode),
    ...field('door', row.door),
    ...field('name', maskName(person.name ?? ''), { sensitive: true, askable: true }),
    ...field('documentKind', person.documentKind),
    // Taken off the record, it belonged to somebody else: it can be asked for.
    ...(person.documentNumber === null ? field('documentNumber', '—', { askable: true }) : field('documentNumber', maskDocument(person.documentNumber), { sensitive: true, askable: true })),
    ...field('verification', verificationWord(verification)),
    ...field('birthOn', birth?.birthOn === undefined ? null : '****-**-**', { sensitive: true }),
    ...field('sex', birth?.sex),
    ...field('phone', maskPhone(person.phone ?? ''), { sensitive: true, askable: true }),
    ...field('occupationCode', names.occupation, { askable: true }),
    ...field('platformCode', names.platform, { askable: true }),
    ...field('employer', row.employer_name),
    ...field('employerTyped', row.employer_typed, { askable: true }),
    ...field('streetCode', names.street, { askable: true }),
    ...field('previousUnion', row.previous_union),
    ...field('letterVersion', row.letter_version),
    ...field('signedOn', row.signed_on),
    ...field('signatureFileId', row.signature_file_id, { askable: true }),
    ...field('groupJoin', group?.place),
    ...field('paperKept', group?.keptWhere),
  ]
}

/** What the reviewer should look at: a machine warns, a person decides (PI-8). */
const flagsOf = async ({ db }: Signed, row: Application, person: Person): Promise<string[]> => {
  const shared = await sharedIdentity(db, row.person_id)
  const running = row.closed_at === null && row.mode === 'join' ? await runningMembership(db, row.person_id) : undefined
  const says: readonly [string, boolean][] = [
    ['duplicate_document', shared.document],
    ['duplicate_phone', shared.phone],
    ['age_unknown', birthOf(person)?.birthOn === undefined],
    ['employer_unmatched', row.employer_typed !== null && row.enterprise_id === null],
    ['transfer', row.mode === 'transfer'],
    ['member_elsewhere', running !== undefined],
  ]
  return says.filter(([, holds]) => holds).map(([flag]) => flag)
}

export const view = async (context: Signed, { id }: CaseRow): Promise<CaseView> => {
  const { db, vault } = context
  const row = found(await applicationRow(db, id))
  const person = await particularsOf(db, vault, row.person_id)
  return {
    fields: fieldsOf(row, person, await formNames(db, id), await verificationOf(db, row.person_id), await groupOfCase(db, id)),
    signatureFileId: row.signature_file_id,
    flags: await flagsOf(context, row, person),
    employerOpen: row.employer_typed !== null && row.enterprise_id === null,
  }
}

/** In full, for one look with a reason. */
export const reveal = async ({ db, vault }: Signed, row: CaseRow, keys: readonly string[]): Promise<{ key: string; value: string }[]> => {
  const person = await particularsOf(db, vault, row.person_id)
  const full: Record<string, string | null | undefined> = { name: person.name, documentNumber: person.documentNumber, birthOn: birthOf(person)?.birthOn, phone: person.phone }
  return [...new Set(keys)].flatMap((key) => (Object.hasOwn(full, key) && full[key] ? [{ key, value: full[key] }] : []))
}
