import type { Db } from '@/cloud/kernel/handler'

/**
 * Ties the signature to the application, so that it is not swept. False when the caller has no such file (yet): a file of
 * somebody else, one that is not a signature and one still on its way look the same.
 */
export const attachSignature = async (db: Db, fileId: string, ownerId: string, now: Date): Promise<boolean> => {
  const row = await db.updateTable('files').set({ attached_at: now }).where('id', '=', fileId).where('owner_id', '=', ownerId).where('use', '=', 'signature').where('deleted_at', 'is', null)
    .returning('id').executeTakeFirst()
  return row !== undefined
}
