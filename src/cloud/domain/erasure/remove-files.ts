import { sql } from 'kysely'
import type { Day } from '@/contract/dates'
import type { Storage } from '@/cloud/adapters/storage/storage'
import { isForeignKeyRefusal } from '@/cloud/kernel/database-trouble'
import type { Db } from '@/cloud/kernel/handler'
import { notHeld } from './holds'

const most = 500

/** From now on nobody can open these files; they are removed from the storage after the commit. Held ones stay. */
export const condemnFiles = async (db: Db, fileIds: readonly string[], now: Date, today: Day): Promise<void> => {
  await db.updateTable('files').set({ deleted_at: now }).where(sql<boolean>`id = any(${fileIds}::uuid[])`).where('deleted_at', 'is', null).where(notHeld('files', 'files.id', today)).execute()
}

/** All files of somebody but `keep`. */
export const condemnFilesOf = async (db: Db, personId: string, keep: readonly string[], now: Date, today: Day): Promise<void> => {
  await db.updateTable('files').set({ deleted_at: now }).where('owner_id', '=', personId).where('deleted_at', 'is', null)
    .where(sql<boolean>`id <> all(${keep}::uuid[])`).where(notHeld('files', 'files.id', today)).execute()
}

/** Keys in the storage of somebody's condemned files: to be removed as soon as the transaction is committed. */
export const condemnedKeys = async (db: Db, personId: string): Promise<string[]> =>
  (await db.selectFrom('files').select('storage_key').where('owner_id', '=', personId).where('deleted_at', 'is not', null).execute()).map((row) => row.storage_key)

/**
 * Removes condemned files from the storage and then their rows: what the storage refuses keeps its row, so the next
 * run tries it again. @returns how many went
 */
export const removeCondemned = async (db: Db, storage: Storage): Promise<number> => {
  const rows = await db.selectFrom('files').select(['id', 'storage_key']).where('deleted_at', 'is not', null).orderBy('deleted_at').limit(most).execute()
  let gone = 0
  for (const { id, storage_key } of rows) {
    await storage.remove(storage_key)
    try {
      await db.deleteFrom('files').where('id', '=', id).execute()
      gone += 1
    } catch (error) {
      // A record still names it: the bytes are gone, and the row of ids goes with that record.
      if (!isForeignKeyRefusal(error)) throw error
    }
  }
  return gone
}
