import { sql, type RawBuilder } from 'kysely'
import type { Db } from '@/cloud/kernel/handler'

/** Somebody else who lives has this document: a member, or somebody verified. Each is found by its index. */
export const hasDocument = (documentHash: RawBuilder<unknown> | Buffer, butId: RawBuilder<unknown> | string): RawBuilder<boolean> => sql<boolean>`
  (exists (select from people other where other.document_hash = ${documentHash} and other.id <> ${butId} and other.document_claimed and other.closed_at is null)
    or exists (select from verifications found where found.document_hash = ${documentHash} and found.person_id <> ${butId} and found.state = 'verified'))`

/** Of two who need one document at once, the second waits for the rest of the first one's transaction. */
export const lockDocument = async (db: Db, documentHash: Buffer): Promise<void> => {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`document:${documentHash.toString('hex')}`}, 0))`.execute(db)
}

/**
 * Whether somebody else has the same document already: a member, or somebody verified (MEM-11). Under a lock on the
 * document for the rest of this transaction, so that of two who are verified at once one is second.
 */
export const documentTaken = async (db: Db, personId: string, documentHash: Buffer): Promise<boolean> => {
  await lockDocument(db, documentHash)
  const { rows } = await sql<{ taken: boolean }>`select ${hasDocument(documentHash, personId)} as taken`.execute(db)
  return rows[0]?.taken ?? false
}
