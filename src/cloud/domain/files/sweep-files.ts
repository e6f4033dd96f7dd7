import { isForeignKeyRefusal } from '@/cloud/kernel/database-trouble'
import type { Storage } from '@/cloud/adapters/storage/storage'
import type { Db } from '@/cloud/kernel/handler'

const dayMs = 86_400_000
const most = 500

/**
 * Deletes files that no record has named for a day. The key under which one was uploaded is forgotten with it, so a
 * phone that comes back with an old draft uploads it anew instead of being told that it is there.
 * @returns how many went
 */
export const sweepFiles = async (db: Db, storage: Storage, now: Date): Promise<number> => {
  const orphans = await db
    .selectFrom('files')
    .select('id')
    .where('attached_at', 'is', null)
    .where('deleted_at', 'is', null)
    .where('created_at', '<', new Date(now.getTime() - dayMs))
    .orderBy('created_at')
    .limit(most)
    .execute()
  let gone = 0
  for (const { id } of orphans) {
    // Asked again in the statement that deletes: a record may have named it a moment ago.
    const file = await drop(db, id, now)
    if (!file) continue
    if (file.owner_id !== null) await db.deleteFrom('idempotency').where('actor_id', '=', file.owner_id).where('key', '=', id).execute()
    await storage.remove(file.storage_key)
    gone += 1
  }
  return gone
}

const drop = async (db: Db, id: string, now: Date) => {
  try {
    return await db.deleteFrom('files').where('id', '=', id).where('attached_at', 'is', null).returning(['owner_id', 'storage_key']).executeTakeFirst()
  } catch (error) {
    if (!isForeignKeyRefusal(error)) throw error
    // A record names it without having said so: it stays, and the next sweep need not ask again.
    await db.updateTable('files').set({ attached_at: now }).where('id', '=', id).execute()
    return undefined
  }
}
