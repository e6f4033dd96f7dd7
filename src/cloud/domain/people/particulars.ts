import { documentIdentity, normaliseName, type DocumentKind } from '@/contract/identifiers'
import type { Vault } from '@/cloud/kernel/vault'
import type { Db } from '@/cloud/kernel/handler'
import { refuse } from '@/cloud/kernel/refusal'

/** Who somebody is: plain only while it is worked on; at rest number and phone are encrypted (PI-7). */
export interface Particulars {
  readonly name: string
  readonly documentKind: DocumentKind
  /** normalised */
  readonly documentNumber: string
  /** normalised */
  readonly phone: string
}

const place = (column: 'document_enc' | 'phone_enc', personId: string): string => `people.${column}:${personId}`

/** The same person by the same document: kind and number, without what changes with each renewal (MEM-11). */
export const documentHash = (vault: Vault, kind: DocumentKind, number: string): Buffer => vault.lookup('document', documentIdentity(kind, number))

export const phoneHash = (vault: Vault, phone: string): Buffer => vault.lookup('phone', phone)

const living = (db: Db, personId: string) => db.selectFrom('people').selectAll().where('id', '=', personId).where('closed_at', 'is', null)

/**
 * Takes the row of the person for this transaction, so that two applications of one person come one after the other.
 * Whoever has closed the account meanwhile is nobody any more. The person comes before their cases, everywhere (`moveCase`).
 * Rows that only name the person, in a history or a notice, don't wait: two who work on each other's cases would in a ring.
 */
export const lockPerson = async (db: Db, personId: string) => (await living(db, personId).forNoKeyUpdate().executeTakeFirst()) ?? refuse('session.required')

/** The same for the end of an account: whatever is about to name the person waits too, and then finds it closed. */
export const lockToClose = async (db: Db, personId: string) => (await living(db, personId).forUpdate().executeTakeFirst()) ?? refuse('session.required')

/** The columns of one person for what was given; what was left out is not among them. */
export const sealParticulars = (vault: Vault, personId: string, { name, documentKind, documentNumber, phone }: Partial<Particulars>) => ({
  ...(name === undefined ? {} : { name: normaliseName(name) }),
  ...(documentKind === undefined || documentNumber === undefined
    ? {}
    : { document_kind: documentKind, document_enc: vault.seal(place('document_enc', personId), documentNumber), document_hash: documentHash(vault, documentKind, documentNumber) }),
  ...(phone === undefined ? {} : { phone_enc: vault.seal(place('phone_enc', personId), phone), phone_hash: phoneHash(vault, phone) }),
})

/** Writes what was given; what was left out stays as it was. */
export const keepParticulars = async (db: Db, vault: Vault, personId: string, given: Partial<Particulars>): Promise<void> => {
  const set = sealParticulars(vault, personId, given)
  if (Object.keys(set).length > 0) await db.updateTable('people').set(set).where('id', '=', personId).execute()
}

type Sealed = { readonly id: string; readonly name: string | null; readonly document_kind: string | null; readonly document_enc: Buffer | null; readonly phone_enc: Buffer | null }

/** Opens the sealed columns of one person; null where nothing was ever given. */
export const openParticulars = (vault: Vault, row: Sealed) => ({
  name: row.name,
  documentKind: row.document_kind as DocumentKind | null,
  documentNumber: row.document_enc === null ? null : vault.open(place('document_enc', row.id), row.document_enc),
  phone: row.phone_enc === null ? null : vault.open(place('phone_enc', row.id), row.phone_enc),
})

export const particularsOf = async (db: Db, vault: Vault, personId: string) =>
  openParticulars(vault, await db.selectFrom('people').select(['id', 'name', 'document_kind', 'document_enc', 'phone_enc']).where('id', '=', personId).executeTakeFirstOrThrow())
