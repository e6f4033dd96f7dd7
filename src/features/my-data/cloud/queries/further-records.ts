import { sql } from 'kysely'
import type { Mark, Role } from '@/contract/roles'
import type { NoticeTopic } from '@/contract/notice-topics'
import { verificationOf } from '@/cloud/domain/people/verification'
import type { Db } from '@/cloud/kernel/handler'

/** A list of one person, in a file. */
const MOST = 500

/**
 * How somebody was verified, by whom, and when it was tried. A conflict reads as it does to everybody whose check settled
 * nothing, and what a try came to is left out: a match that verified nobody would tell that somebody else has the number.
 */
export const verificationRecords = async (db: Db, personId: string) => {
  const { state, way, at, organizationId } = await verificationOf(db, personId)
  const by = organizationId === null ? undefined : await db.selectFrom('organizations').select('name').where('id', '=', organizationId).executeTakeFirst()
  const tries = await db.selectFrom('verification_attempts').select(['at', 'way']).where('person_id', '=', personId).orderBy('at', 'desc').orderBy('id').limit(MOST).execute()
  const verified = state === 'verified'
  return {
    state: state === 'conflict' ? ('none' as const) : state, way: verified ? way : null, at: verified && at !== null ? at.toISOString() : null, byUnion: verified ? (by?.name ?? null) : null,
    tries: tries.map((row) => ({ at: row.at.toISOString(), way: row.way })),
  }
}

export const marksOf = async (db: Db, personId: string) =>
  (await db.selectFrom('member_marks as m').innerJoin('organizations as o', 'o.id', 'm.organization_id').where('m.person_id', '=', personId)
    .select([sql<Mark>`m.mark`.as('mark'), 'o.name', 'm.from_on', 'm.to_on']).orderBy('m.from_on', 'desc').orderBy('m.id').limit(MOST).execute())
    .map((row) => ({ mark: row.mark, unionName: row.name, fromOn: row.from_on, toOn: row.to_on }))

export const electionsOf = async (db: Db, personId: string) =>
  (await db.selectFrom('elections as e').innerJoin('organizations as o', 'o.id', 'e.organization_id').where('e.person_id', '=', personId)
    .select(['o.name', 'e.held_on', 'e.paper_no', 'e.approved_at']).orderBy('e.held_on', 'desc').orderBy('e.id').limit(MOST).execute())
    .map((row) => ({ unionName: row.name, heldOn: row.held_on, paperNo: row.paper_no, approved: row.approved_at !== null }))

export const proposalsOf = async (db: Db, personId: string) =>
  (await db.selectFrom('role_proposals as p').innerJoin('organizations as o', 'o.id', 'p.organization_id').where('p.person_id', '=', personId)
    .select([sql<Role>`p.role`.as('role'), 'o.name', 'p.from_on', 'p.to_on', 'p.proposed_at', sql<'open' | 'confirmed' | 'declined'>`p.state`.as('state')]).orderBy('p.proposed_at', 'desc').orderBy('p.id').limit(MOST).execute())
    .map((row) => ({ role: row.role, unionName: row.name, fromOn: row.from_on, toOn: row.to_on, proposedAt: row.proposed_at.toISOString(), state: row.state }))

/** Messages outside the app that were agreed to (WX-5), by what they are about. */
export const subscriptionsOf = async (db: Db, personId: string) =>
  (await db.selectFrom('subscriptions').where('person_id', '=', personId).select([sql<NoticeTopic>`topic`.as('topic'), 'unused', 'updated_at']).orderBy('topic').orderBy('template_id').limit(MOST).execute())
    .map((row) => ({ topic: row.topic, unused: row.unused, at: row.updated_at.toISOString() }))

export const inboxOf = async (db: Db, personId: string) =>
  (await db.selectFrom('notices as n').leftJoin('cases as c', 'c.id', 'n.case_id').where('n.person_id', '=', personId)
    .select(['n.created_at', 'n.kind', 'c.number', 'n.read_at']).orderBy('n.created_at', 'desc').orderBy('n.id').limit(MOST).execute())
    .map((row) => ({ at: row.created_at.toISOString(), what: row.kind, number: row.number, readAt: row.read_at?.toISOString() ?? null }))

/** What somebody did for places: changed their facts, checked them, photographed them. */
export const placeWorkOf = async (db: Db, personId: string) => {
  const { rows } = await sql<{ at: Date; place_name: string; what: string }>`
    select at, p.name as place_name, what from (
      select at, place_id, what from place_changes where by_id = ${personId}
      union all select at, place_id, 'checked' from place_checks where by_id = ${personId}
      union all select photo.created_at, photo.place_id, 'photographed' from place_photos photo join files f on f.id = photo.file_id where f.owner_id = ${personId}) done
    join places p on p.id = done.place_id order by at desc, place_name limit ${MOST}`.execute(db)
  return rows.map((row) => ({ at: row.at.toISOString(), placeName: row.place_name, what: row.what }))
}
