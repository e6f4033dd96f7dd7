import { sql } from 'kysely'
import type { Db } from '@/cloud/kernel/handler'
import { pageSize, type Place } from '@/cloud/domain/cursor'

/** A page of what somebody handed in, newest first, and one row more. */
export const casesOf = (db: Db, personId: string, after: Place | null) => {
  const query = db.selectFrom('cases').innerJoin('organizations', 'organizations.id', 'cases.organization_id').where('cases.person_id', '=', personId).where('cases.quiet', '=', false)
    .select(['cases.id', 'cases.kind', 'cases.number', 'cases.state', 'cases.submitted_at', 'cases.promised_on', 'cases.promise_tentative', 'cases.closed_at', 'organizations.name as handled_by'])
    .orderBy('cases.submitted_at', 'desc').orderBy('cases.id').limit(pageSize + 1)
  return (after === null ? query : query.where(sql<boolean>`(cases.submitted_at < ${after.at} or (cases.submitted_at = ${after.at} and cases.id > ${after.id}))`)).execute()
}
