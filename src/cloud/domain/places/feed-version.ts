import { sql } from 'kysely'
import type { Db } from '@/cloud/kernel/handler'

/**
 * The next version of the offline file. Its row stays locked until the commit, so versions grow in the order of the
 * commits and a phone that asks for what came since misses nothing. Lock the places first, this row last.
 */
export const nextFeedVersion = async (db: Db): Promise<number> => {
  const row = await db.updateTable('place_feed').set({ version: sql<number>`version + 1` }).returning('version').executeTakeFirstOrThrow()
  return row.version
}

/** Of a new place: what nobody has seen yet is in no file, and its code is told to nobody. */
export const firstFeedVersion = async (db: Db, status: string): Promise<number> => (status === 'draft' ? 0 : nextFeedVersion(db))
