import type { Context } from '@/cloud/kernel/handler'
import type { FileUse } from '@/cloud/domain/files/file-uses'

/**
 * Ties an upload of the caller's own, or of the same phone without an account, to a record; once, and for what it was
 * sent. False = there is none: one of somebody else, one that is tied already and one still on its way look the same.
 */
export const attachFile = async ({ db, actor, now }: Context, fileId: string, use: FileUse, device: Buffer | null = null): Promise<boolean> => {
  const file = await db.updateTable('files').set({ attached_at: now }).where('id', '=', fileId).where('use', '=', use).where('attached_at', 'is', null).where('deleted_at', 'is', null)
    .where((or) => or.or([
      ...(actor === null ? [] : [or('owner_id', '=', actor.personId)]),
      ...(device === null ? [] : [or.and([or('owner_id', 'is', null), or('device_hash', '=', device)])]),
    ])).returning('id').executeTakeFirst()
  return file !== undefined
}
