import { sql } from 'kysely'
import type { Db } from '@/cloud/kernel/handler'

/**
 * Whether somebody else has the same document already: a member, or somebody verified (MEM-11). Under a lock on the
 * document for the rest of this transaction, so that of two who are verified at once one is second.
 */
export const documentTaken = async (db: Db, personId: string, documentHash: Buffer): Promise<boolean> => {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`document:${documentHash.toString('hex')}`}, 0))`.execute(db)
  const { rows } = await sql<{ taken: boolean }>`
    select exists (select from people p where p.document_hash = ${documentHash} and p.id <> ${personId} and p.document_claimed)
      or exists (select from verifications v where v.document_hash = ${documentHash} and v.person_id <> ${personId} and v.state = 'verified') as taken`.execute(db)
  return rows[0]?.taken ?? false
}
