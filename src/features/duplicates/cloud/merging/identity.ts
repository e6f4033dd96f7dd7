import type { DocumentKind } from '@/contract/identifiers'
import type { People } from '@/cloud/db/tables/people'
import { documentHash, keepParticulars, openParticulars } from '@/cloud/domain/people/particulars'
import type { Db } from '@/cloud/kernel/handler'
import type { Vault } from '@/cloud/kernel/vault'
import type { Selectable } from 'kysely'

/** Who somebody is, in plain: sealed as a whole while it is kept in a journal (PI-7). */
export interface Identity {
  readonly name: string | null
  readonly documentKind: DocumentKind | null
  readonly documentNumber: string | null
  readonly phone: string | null
  /** A membership was approved on this document. */
  readonly claimed: boolean
}

/** Both before, and the one that goes on as it became. */
export interface Before {
  readonly survivor: Identity
  readonly loser: Identity
  readonly after: Identity
}

export const identityOf = (vault: Vault, row: Selectable<People>): Identity => ({ ...openParticulars(vault, row), claimed: row.document_claimed })

/**
 * The one that goes on keeps what it has and takes what it lacks. The phone is that of whoever came (`claimant`): they were
 * reached on it today.
 */
export const together = (survivor: Identity, loser: Identity, claimant: Identity): Identity => {
  const document = survivor.documentNumber === null ? loser : survivor
  return {
    name: survivor.name ?? loser.name, documentKind: document.documentKind, documentNumber: document.documentNumber,
    phone: claimant.phone ?? survivor.phone ?? loser.phone, claimed: survivor.claimed || loser.claimed,
  }
}

/** Writes all of it, what is missing too. */
export const writeIdentity = async (db: Db, vault: Vault, personId: string, who: Identity): Promise<void> => {
  const given = {
    ...(who.name === null ? {} : { name: who.name }),
    ...(who.documentKind === null || who.documentNumber === null ? {} : { documentKind: who.documentKind, documentNumber: who.documentNumber }),
    ...(who.phone === null ? {} : { phone: who.phone }),
  }
  await keepParticulars(db, vault, personId, given)
  const missing = {
    ...(who.name === null ? { name: null } : {}),
    ...(who.documentNumber === null ? { document_kind: null, document_enc: null, document_hash: null } : {}),
    ...(who.phone === null ? { phone_enc: null, phone_hash: null } : {}),
  }
  await db.updateTable('people').set({ ...missing, document_claimed: who.claimed }).where('id', '=', personId).execute()
}

const sameDocument = (a: Identity, b: Identity): boolean => a.documentKind === b.documentKind && a.documentNumber === b.documentNumber

/**
 * What the merge had given goes back; what the person has changed since is theirs. Whoever became a member since holds the
 * document, and whoever has left since holds it no more (MEM-11).
 */
export const apart = (now: Identity, { survivor, after }: Before): Identity => {
  const joined = now.claimed && !after.claimed
  const given = sameDocument(now, after) && !(joined && survivor.documentNumber === null)
  const document = given ? survivor : now
  return {
    name: now.name === after.name ? survivor.name : now.name,
    documentKind: document.documentKind, documentNumber: document.documentNumber,
    claimed: given && now.claimed === after.claimed ? survivor.claimed : now.claimed,
    phone: now.phone === after.phone ? survivor.phone : now.phone,
  }
}

const place = (mergeId: string): string => `person_merges.before_enc:${mergeId}`
export const sealBefore = (vault: Vault, mergeId: string, before: Before): Buffer => vault.seal(place(mergeId), JSON.stringify(before))
export const openBefore = (vault: Vault, mergeId: string, sealed: Buffer): Before => JSON.parse(vault.open(place(mergeId), sealed)) as Before

export const hashOf = (vault: Vault, { documentKind, documentNumber }: Identity): Buffer | null =>
  documentKind === null || documentNumber === null ? null : documentHash(vault, documentKind, documentNumber)
