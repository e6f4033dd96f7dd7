import { sql, type Insertable, type RawBuilder, type Selectable } from 'kysely'
import type { PlaceReports } from '@/cloud/db/tables/place-reports'
import type { Db } from '@/cloud/kernel/handler'
import type { Witness } from '../independent'

export type ReportRow = Selectable<PlaceReports> & { readonly code: string; readonly place_name: string }

const rows = (db: Db) => db.selectFrom('place_reports as r').innerJoin('places as p', 'p.id', 'r.place_id').selectAll('r').select(['p.code', 'p.name as place_name'])

export const reportById = (db: Db, id: string): Promise<ReportRow | undefined> => rows(db).where('r.id', '=', id).executeTakeFirst()

/** false = the id is taken by another report. */
export const insertReport = async (db: Db, row: Insertable<PlaceReports>): Promise<boolean> =>
  (await db.insertInto('place_reports').values(row).onConflict((clash) => clash.column('id').doNothing()).returning('id').executeTakeFirst()) !== undefined

/** Reports of this person, or of this phone since `since`, to any place and to this one. */
export const reportsSince = async (db: Db, who: { personId: string | null; deviceHash: Buffer | null }, placeId: string, since: Date): Promise<{ all: number; here: number }> => {
  const own = who.personId === null ? sql`device_hash = ${who.deviceHash}` : sql`person_id = ${who.personId}`
  const { rows: [count] } = await sql<{ all: number; here: number }>`
    select count(*) as "all", count(*) filter (where place_id = ${placeId}) as here from place_reports where ${own} and at >= ${since}`.execute(db)
  return count ?? { all: 0, here: 0 }
}

/** The newest of somebody: their own, and those that this phone sent while nobody was signed in. */
export const reportsOf = (db: Db, personId: string | null, deviceHash: Buffer | null, limit: number): Promise<ReportRow[]> =>
  rows(db).where((or) => or.or([
    ...(personId === null ? [] : [or('r.person_id', '=', personId)]),
    ...(deviceHash === null ? [] : [or.and([or('r.person_id', 'is', null), or('r.device_hash', '=', deviceHash)])]),
  ])).orderBy('r.at', 'desc').orderBy('r.id').limit(limit).execute()

/**
 * Two of 「信息不对」 say the same only when neither says what: words and a photo are about something of their own, which is
 * answered by itself. `a`, `b`: aliases of place_reports.
 */
export const sameMatter = (a: string, b: string): RawBuilder<boolean> => {
  const wordless = (row: string) => sql`${sql.ref(`${row}.note`)} is null and ${sql.ref(`${row}.file_id`)} is null`
  return sql<boolean>`(${sql.ref(`${a}.kind`)} <> 'wrong' or ${sql.ref(`${a}.id`)} = ${sql.ref(`${b}.id`)} or (${wordless(a)} and ${wordless(b)}))`
}

/** Open reports that say the same of a place: of its door, or of one of its facilities. */
const alike = (placeId: string, kinds: readonly string[], facility: string | null): RawBuilder<boolean> =>
  sql<boolean>`(place_id = ${placeId} and state <> 'resolved' and kind = any(${kinds}::text[]) and facility is not distinct from ${facility})`

/** Who has seen it after `since`, the oldest first. */
export const witnesses = async (db: Db, placeId: string, kinds: readonly string[], facility: string | null, since: Date | null): Promise<(Witness & { readonly seenAt: Date })[]> => {
  const { rows: found } = await sql<Witness & { seenAt: Date }>`
    select person_id as "personId", encode(device_hash, 'hex') as device, encode(address_hash, 'hex') as network, seen_at as "seenAt" from place_reports
    where ${alike(placeId, kinds, facility)} and (${since}::timestamptz is null or seen_at > ${since}::timestamptz) order by seen_at desc, id limit 200`.execute(db)
  return found.reverse()
}

/** What everybody may read of open reports, the newest first. */
export const saidOf = (db: Db, placeId: string) =>
  db.selectFrom('place_reports').select(['kind', 'note', 'seen_at']).where('place_id', '=', placeId).where('note_shown', '=', true).where('state', '<>', 'resolved').where('note', 'is not', null)
    .orderBy('seen_at', 'desc').limit(3).execute()

export const othersLike = async (db: Db, row: Pick<ReportRow, 'id' | 'place_id' | 'kind' | 'facility'>): Promise<number> =>
  (await db.selectFrom('place_reports').select((e) => e.fn.countAll<number>().as('count')).where(alike(row.place_id, [row.kind], row.facility)).where('id', '<>', row.id).executeTakeFirstOrThrow()).count

/** Answers the open reports of that kind; of 「信息不对」 those that say the same as the one with that id. @returns those answered */
export const answerAlike = async (db: Db, placeId: string, kind: string, facility: string | null, reportId: string | null, outcome: string, now: Date) => {
  const alikeOnes = db.updateTable('place_reports').set((e) => ({ state: 'resolved', outcome, answered_at: now, version: e('version', '+', 1) })).where(alike(placeId, [kind], facility))
  const answering = reportId === null ? alikeOnes : alikeOnes.where(sql<boolean>`exists (select from place_reports one where one.id = ${reportId} and ${sameMatter('place_reports', 'one')})`)
  return answering.returning(['id', 'person_id', 'device_hash', 'kind', 'facility']).execute()
}

/** All that is still open of a place, whatever it says. */
export const answerAll = async (db: Db, placeId: string, outcome: string, now: Date) =>
  db.updateTable('place_reports').set((e) => ({ state: 'resolved', outcome, answered_at: now, version: e('version', '+', 1) }))
    .where('place_id', '=', placeId).where('state', '<>', 'resolved').returning(['id', 'person_id', 'device_hash', 'kind', 'facility']).execute()
