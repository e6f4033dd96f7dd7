import { sql } from 'kysely'
import type { Db } from '@/cloud/kernel/handler'
import { olderThan, pageAndOne, type Place } from '@/cloud/domain/cursor'

/** A page of what somebody handed in, newest first, and one row more. */
export const casesOf = (db: Db, personId: string, after: Place | null) => {
  return db.selectFrom('cases').innerJoin('organizations', 'organizations.id', 'cases.organization_id').where('cases.person_id', '=', personId).where('cases.quiet', '=', false)
    .select(['cases.id', 'cases.kind', 'cases.number', 'cases.state', 'cases.submitted_at', 'cases.promised_on', 'cases.promise_tentative', 'cases.closed_at', 'organizations.name as handled_by'])
    .where(olderThan(sql`cases.submitted_at`, sql`cases.id`, after)).orderBy('cases.submitted_at', 'desc').orderBy('cases.id').limit(pageAndOne).execute()
}
