import { dayOf, type Day } from '@/contract/dates'
import { sealParticulars } from '@/cloud/domain/people/particulars'
import type { Db } from '@/cloud/kernel/handler'
import type { Vault } from '@/cloud/kernel/vault'
import type { GoodCells } from './judge-cells'
import type { Deed } from './decide-line'
import { claimDocuments, insertMemberships, insertPeople, writeProvince, type ProvinceAnswer } from './queries/register'
import { fillPhone } from './queries/fill-phone'

export interface DecidedLine {
  readonly line: number
  readonly cells: GoodCells
  readonly deed: Exclude<Deed, { what: 'bad' | 'same' }>
}

export interface TakeOver {
  readonly db: Db
  readonly vault: Vault
  readonly now: Date
  readonly newId: () => string
  readonly organizationId: string
  readonly importId: string
  readonly by: string
}

const membership = (at: TakeOver, personId: string, joinedOn: Day | null) => ({
  id: at.newId(), person_id: personId, organization_id: at.organizationId, from_on: joinedOn ?? dayOf(at.now), source: 'import', import_id: at.importId, created_at: at.now,
})

const answerOf = (personId: string, { registered, knownOn }: GoodCells, now: Date): ProvinceAnswer[] => (registered === null ? [] : [{ personId, registered, knownOn: knownOn ?? dayOf(now) }])

/** People without an account and without a consent of their own yet: the document is theirs (MEM-11), nobody signs in by it. */
const addAll = async (at: TakeOver, lines: readonly DecidedLine[]): Promise<DecidedLine[]> => {
  const people = lines.map((one) => ({ one, id: at.newId() }))
  const made = await insertPeople(at.db, people.map(({ one: { cells }, id }) => ({
    id, created_at: at.now, document_claimed: true,
    ...sealParticulars(at.vault, id, { name: cells.name ?? '', documentKind: cells.documentKind, documentNumber: cells.documentNumber, ...(cells.phone === null ? {} : { phone: cells.phone }) }),
  })))
  const taken = people.filter(({ id }) => made.has(id))
  await insertMemberships(at.db, taken.map(({ one, id }) => membership(at, id, one.cells.joinedOn)))
  await writeProvince(at.db, taken.flatMap(({ one, id }) => answerOf(id, one.cells, at.now)), at.by, at.now)
  return people.filter(({ id }) => !made.has(id)).map(({ one }) => one)
}

const enrolAll = async (at: TakeOver, lines: readonly { cells: GoodCells; personId: string }[]): Promise<void> => {
  await claimDocuments(at.db, lines.map((one) => one.personId))
  await insertMemberships(at.db, lines.map((one) => membership(at, one.personId, one.cells.joinedOn)))
  await writeProvince(at.db, lines.flatMap((one) => answerOf(one.personId, one.cells, at.now)), at.by, at.now)
}

/** Call it with those who are known held. @returns lines whose document became somebody's in this very moment: they are to be decided anew */
export const takeOver = async (at: TakeOver, lines: readonly DecidedLine[]): Promise<DecidedLine[]> => {
  const known = lines.flatMap((one) => (one.deed.what === 'add' ? [] : [{ ...one, deed: one.deed, personId: one.deed.personId }]))
  await enrolAll(at, known.filter((one) => one.deed.what === 'enrol'))
  for (const { cells, deed, personId } of known) if (deed.what === 'fill' && deed.phone && cells.phone !== null) await fillPhone(at.db, at.vault, personId, cells.phone)
  await writeProvince(at.db, known.flatMap((one) => (one.deed.what === 'fill' && one.deed.province ? answerOf(one.personId, one.cells, at.now) : [])), at.by, at.now)
  return addAll(at, lines.filter((one) => one.deed.what === 'add'))
}
