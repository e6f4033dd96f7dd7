import type { Context } from '@/cloud/kernel/handler'
import { refuse } from '@/cloud/kernel/refusal'
import type { FileUse } from '@/cloud/domain/files/file-uses'

/**
 * Ties an upload of the caller's own to a record; once, and for what it was sent. Files have owners, so whoever is not
 * signed in sends none.
 */
export const attachFile = async ({ db, actor, now }: Context, fileId: string, use: FileUse): Promise<void> => {
  if (actor === null) return refuse('file.refused')
  const file = await db.updateTable('files').set({ attached_at: now }).where('id', '=', fileId).where('owner_id', '=', actor.personId).where('use', '=', use)
    .where('attached_at', 'is', null).where('deleted_at', 'is', null).returning('id').executeTakeFirst()
  if (file === undefined) refuse('file.refused')
}
