import { sql } from 'kysely'
import type { Actor, Db } from '@/cloud/kernel/handler'
import { scopeCondition } from '@/cloud/domain/orgs/scope'
import { olderThan, pageAndOne, type Place } from '@/cloud/domain/cursor'

/** A page of messages about cases within the caller's reach that nobody will send any more, and one row more. */
export const stuckMessages = (db: Db, actor: Actor, after: Place | null) => {
  return db.selectFrom('outgoing_messages as m').innerJoin('notices', 'notices.id', 'm.notice_id').innerJoin('cases', 'cases.id', 'notices.case_id')
    .innerJoin('organizations', 'organizations.id', 'cases.organization_id')
    .where('m.state', '=', 'stuck').where(scopeCondition(actor, 'cases.organization_id', ['district', 'admin']))
    .select(['m.notice_id as id', 'm.topic', 'm.reason', 'm.attempts', 'm.created_at', 'notices.kind', 'cases.number', 'organizations.name as organization_name', sql<Date>`m.settled_at`.as('stuck_at')])
    .where(olderThan(sql`m.settled_at`, sql`m.notice_id`, after)).orderBy('m.settled_at', 'desc').orderBy('m.notice_id').limit(pageAndOne).execute()
}

/** A message about a case within the caller's reach, whatever became of it. */
export const messageWithin = (db: Db, actor: Actor, id: string) =>
  db.selectFrom('outgoing_messages as m').innerJoin('notices', 'notices.id', 'm.notice_id').innerJoin('cases', 'cases.id', 'notices.case_id')
    .where('m.notice_id', '=', id).where(scopeCondition(actor, 'cases.organization_id', ['district', 'admin'])).select(['m.state', 'cases.organization_id']).executeTakeFirst()
