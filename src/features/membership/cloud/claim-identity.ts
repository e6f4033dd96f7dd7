import type { Db } from '@/cloud/kernel/handler'
import { Refusal, refuse } from '@/cloud/kernel/refusal'
import { claimDocument } from './queries/members'

/** 23505 of the index that lets one document belong to one member. */
const isTaken = (error: unknown): boolean => error instanceof Error && 'constraint' in error && error.constraint === 'people_one_per_document'

/**
 * One person = one record (MEM-11), or `membership.duplicate_document`. Of somebody
 * verified who is no member the reviewer is warned, and a batch leaves it to a look of its own. `membership.document_missing`:
 * the number was taken off the record, for it belongs to somebody else.
 */
export const claimIdentity = async (db: Db, personId: string): Promise<void> => {
  const { document_hash } = await db.selectFrom('people').select('document_hash').where('id', '=', personId).executeTakeFirstOrThrow()
  if (document_hash === null) return refuse('membership.document_missing')
  await claimDocument(db, personId).catch((error: unknown) => {
    throw isTaken(error) ? new Refusal('membership.duplicate_document') : error
  })
}
