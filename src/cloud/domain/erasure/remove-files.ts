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

interface Condemned { readonly id: string; readonly storage_key: string; readonly deleted_at: Date | null }

const condemnedAfter = (db: Db, last: Condemned | undefined): Promise<Condemned[]> => {
  const query = db.selectFrom('files').select(['id', 'storage_key', 'deleted_at']).where('deleted_at', 'is not', null).orderBy('deleted_at').orderBy('id').limit(most)
  return (last === undefined ? query : query.where(sql<boolean>`(deleted_at, id) > (${last.deleted_at}, ${last.id}::uuid)`)).execute()
}

/** false = a record still names it: the bytes are gone, and the row of ids goes with that record. */
const removeOne = async (db: Db, storage: Storage, { id, storage_key }: Condemned): Promise<boolean> => {
  await storage.remove(storage_key)
  try {
    await db.deleteFrom('files').where('id', '=', id).execute()
    return true
  } catch (error) {
    if (!isForeignKeyRefusal(error)) throw error
    return false
  }
}

/**
 * Removes condemned files from the storage and then their rows: what the storage refuses keeps its row, so the next
 * run tries it again. Neither such a file nor one that a record still names keeps another waiting; the first failure is
 * told when all have had their turn. @returns how many went
 */
export const removeCondemned = async (db: Db, storage: Storage): Promise<number> => {
  const failures: unknown[] = []
  let gone = 0
  let page = await condemnedAfter(db, undefined)
  while (page.length > 0) {
    for (const file of page) {
      try {
        if (await removeOne(db, storage, file)) gone += 1
      } catch (error) {
        failures.push(error)
      }
    }
    page = gone >= most || page.length < most ? [] : await condemnedAfter(db, page.at(-1))
  }
  if (failures.length > 0) throw failures[0]
  return gone
}
