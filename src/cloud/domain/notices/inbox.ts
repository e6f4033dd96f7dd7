import { sql } from 'kysely'
import type { Db } from '@/cloud/kernel/handler'
import { olderThan, pageAndOne, type Place } from '@/cloud/domain/cursor'

/** A page of somebody's notices, newest first, and one row more. */
export const noticesOf = (db: Db, personId: string, after: Place | null) => {
  return db.selectFrom('notices').leftJoin('cases', 'cases.id', 'notices.case_id').where('notices.person_id', '=', personId)
    .select(['notices.id', 'notices.kind', 'notices.case_id', 'cases.kind as case_kind', 'cases.number', 'notices.created_at', 'notices.read_at'])
    .where(olderThan(sql`notices.created_at`, sql`notices.id`, after)).orderBy('notices.created_at', 'desc').orderBy('notices.id').limit(pageAndOne).execute()
}

/** Only the person's own: other ids in the list change nothing and tell nothing. */
export const markRead = async (db: Db, personId: string, ids: readonly string[], now: Date): Promise<void> => {
  await db.updateTable('notices').set({ read_at: now }).where('person_id', '=', personId).where('read_at', 'is', null).where(sql<boolean>`id = any(${ids}::uuid[])`).execute()
}

export const unreadOf = async (db: Db, personId: string): Promise<number> => {
  const row = await db.selectFrom('notices').select((e) => e.fn.countAll<number>().as('count')).where('person_id', '=', personId).where('read_at', 'is', null).executeTakeFirstOrThrow()
  return row.count
}
