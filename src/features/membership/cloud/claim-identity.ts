import type { Db } from '@/cloud/kernel/handler'
import { Refusal } from '@/cloud/kernel/refusal'
import { claimDocument } from './queries/members'

/** 23505 of the index that lets one document belong to one member. */
const isTaken = (error: unknown): boolean => error instanceof Error && 'constraint' in error && error.constraint === 'people_one_per_document'

/** One person = one record (MEM-11), or `membership.duplicate_document`. */
export const claimIdentity = async (db: Db, personId: string): Promise<void> => {
  await claimDocument(db, personId).catch((error: unknown) => {
    throw isTaken(error) ? new Refusal('membership.duplicate_document') : error
  })
}
