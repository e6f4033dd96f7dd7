import { sql } from 'kysely'
import type { Db } from '@/cloud/kernel/handler'

/** The event that an application came from, and where the paper lies that it was typed in from; null = neither. By whom stands in the history. */
export const groupOfCase = async (db: Db, caseId: string): Promise<{ place: string; keptWhere: string | null } | null> => {
  const row = await db.selectFrom('group_join_arrivals as a').innerJoin('group_joins as g', 'g.id', 'a.group_join_id').leftJoin('paper_entries as paper', 'paper.case_id', 'a.case_id')
    .where('a.case_id', '=', caseId).select(['g.place', 'paper.kept_where']).limit(1).executeTakeFirst()
  return row === undefined ? null : { place: row.place, keptWhere: row.kept_where }
}

/** What is known of the paper goes with the form. */
export const dropPaper = async (db: Db, caseIds: readonly string[]): Promise<void> => {
  await db.deleteFrom('paper_entries').where(sql<boolean>`case_id = any(${caseIds}::uuid[])`).execute()
}

/** Days after which it is forgotten that somebody scanned and handed nothing in (PI-2). */
const UNSENT_DAYS = 3

/** @returns how many went */
export const pruneArrivals = async (db: Db, now: Date): Promise<number> => {
  const before = new Date(now.getTime() - UNSENT_DAYS * 86_400_000)
  const gone = await db.deleteFrom('group_join_arrivals').where('case_id', 'is', null).where('came_at', '<', before).executeTakeFirst()
  return Number(gone.numDeletedRows)
}
