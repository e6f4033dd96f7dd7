import { sql } from 'kysely'
import type { Db } from '@/cloud/kernel/handler'

/** A list of one person; nobody has more of anything, and a page stays a page. */
const MOST = 200

export const membershipsOf = (db: Db, personId: string) =>
  db.selectFrom('memberships').innerJoin('organizations', 'organizations.id', 'memberships.organization_id').where('person_id', '=', personId)
    .select(['member_no', 'organizations.name as union_name', 'memberships.status', 'from_on', 'to_on', 'memberships.organization_id']).orderBy('from_on', 'desc').orderBy('memberships.id').limit(MOST).execute()

export const casesOf = (db: Db, personId: string) =>
  db.selectFrom('cases').innerJoin('organizations', 'organizations.id', 'cases.first_organization_id').where('person_id', '=', personId).where('cases.quiet', '=', false)
    .selectAll('cases').select('organizations.name as union_name').orderBy('submitted_at', 'desc').orderBy('cases.id').limit(MOST).execute()

export const consentsOf = (db: Db, personId: string) =>
  db.selectFrom('consents').where('person_id', '=', personId).select(['id', 'purpose', 'version', 'recipients', 'given_at', 'withdrawn_at'])
    .orderBy('given_at', 'desc').orderBy('id').limit(MOST).execute()

export const filesOf = (db: Db, personId: string) =>
  db.selectFrom('files').where('owner_id', '=', personId).where('deleted_at', 'is', null)
    // Sheets and lists that staff handle are about others.
    .where('use', 'not in', ['sheet', 'roster']).select(['id', 'use', 'media_type', 'bytes', 'created_at']).orderBy('created_at', 'desc').orderBy('id').limit(MOST).execute()

export const rolesOf = (db: Db, personId: string) =>
  db.selectFrom('roles').innerJoin('organizations', 'organizations.id', 'roles.organization_id').where('person_id', '=', personId)
    .select(['role', 'organizations.name as organization_name', 'from_on', 'to_on', 'revoked_at']).orderBy('from_on', 'desc').orderBy('roles.id').limit(MOST).execute()

export const placeReportsOf = (db: Db, personId: string) =>
  db.selectFrom('place_reports as r').innerJoin('places as p', 'p.id', 'r.place_id').where('r.person_id', '=', personId)
    .select(['p.name as place_name', 'r.kind', 'r.note', 'r.state', 'r.seen_at', 'r.at']).orderBy('r.at', 'desc').orderBy('r.id').limit(MOST).execute()

export const placesKeptBy = (db: Db, personId: string) =>
  db.selectFrom('place_managers as m').innerJoin('places as p', 'p.id', 'm.place_id').where('m.person_id', '=', personId)
    .select(['p.name as place_name', 'm.from_on', 'm.to_on']).orderBy('m.from_on', 'desc').orderBy('m.id').limit(MOST).execute()

export const sessionsOf = (db: Db, personId: string, now: Date) =>
  db.selectFrom('sessions').where('person_id', '=', personId).where('revoked_at', 'is', null).where('expires_at', '>', now)
    .select(['id', 'provider', 'created_at', 'expires_at', 'token_hash']).orderBy('created_at', 'desc').orderBy('id').limit(MOST).execute()

/** The phone's name of the running session, if it is the person's own. */
export const sessionHashOf = async (db: Db, personId: string, sessionId: string, now: Date): Promise<Buffer | undefined> =>
  (await db.selectFrom('sessions').select('token_hash').where('id', '=', sessionId).where('person_id', '=', personId).where('revoked_at', 'is', null).where('expires_at', '>', now).executeTakeFirst())?.token_hash

export const accountsOf = (db: Db, personId: string) =>
  db.selectFrom('accounts').where('person_id', '=', personId).select(['provider', 'created_at']).orderBy('created_at').limit(MOST).execute()

export const noticesOf = async (db: Db, personId: string): Promise<{ all: number; unread: number }> => {
  const { rows } = await sql<{ all: number; unread: number }>`
    select count(*) as "all", count(*) filter (where read_at is null) as unread from notices where person_id = ${personId}`.execute(db)
  return rows[0] ?? { all: 0, unread: 0 }
}

/** Where somebody scanned the code of an event, also when nothing was handed in there. */
export const comingsOf = (db: Db, personId: string) =>
  db.selectFrom('group_join_arrivals as a').innerJoin('group_joins as g', 'g.id', 'a.group_join_id').innerJoin('organizations as o', 'o.id', 'g.organization_id').where('a.person_id', '=', personId)
    .select(['a.came_at', 'g.place', 'o.name as union_name']).orderBy('a.came_at', 'desc').limit(MOST).execute()

/** What was last known of the province's app. */
export const provinceOf = async (db: Db, personId: string) => {
  const row = await db.selectFrom('province_records').select(['registered', 'known_on']).where('person_id', '=', personId).executeTakeFirst()
  return row === undefined ? null : { registered: row.registered, knownOn: row.known_on }
}

/** Every look of staff at numbers in full, in a case or in a list that went out, told to whom they belong to (PI-7). */
export const looksAt = async (db: Db, personId: string) => {
  const lists = await db.selectFrom('audit').leftJoin('organizations', 'organizations.id', 'audit.organization_id').where('target_id', '=', personId).where('action', '=', 'roster.exportMembers.look')
    .select(['at', 'organizations.name as union_name']).orderBy('audit.id', 'desc').limit(MOST).execute()
  return [...(await looksInCases(db, personId)), ...lists].sort((a, b) => b.at.getTime() - a.at.getTime()).slice(0, MOST)
}

const looksInCases = (db: Db, personId: string) =>
  db.selectFrom('case_events').innerJoin('cases', 'cases.id', 'case_events.case_id').leftJoin('organizations', 'organizations.id', 'case_events.organization_id')
    .where('cases.person_id', '=', personId).where('what', '=', 'revealed').select(['at', 'organizations.name as union_name']).orderBy('case_events.id', 'desc').limit(MOST).execute()
