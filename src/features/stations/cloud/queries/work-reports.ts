import { sql, type RawBuilder } from 'kysely'
import type { Db } from '@/cloud/kernel/handler'
import { pageAndOne } from '@/cloud/domain/cursor'
import type { KeptWhere } from '@/cloud/domain/places/keeper-scope'
import type { WorkPlace } from '../work-cursor'
import { sameMatter, type ReportRow } from './reports'

export interface WorkRow extends ReportRow {
  /** 0 risen door · 1 risen · 2 door · 3 the rest */
  readonly rank: number
  /** Independent or not: reports that say the same, seen in the last hour. */
  readonly alike: number
}

const rank = sql`(case when r.risen_at is null then 2 else 0 end + case when r.kind = 'locked' then 0 else 1 end)`

const columns = (now: Date) => sql`r.*, p.code, p.name as place_name, ${rank} as rank,
  (select count(*) from place_reports a where a.place_id = r.place_id and a.state <> 'resolved' and a.kind = r.kind and a.facility is not distinct from r.facility and ${sameMatter('a', 'r')}
    and a.seen_at > ${new Date(now.getTime() - 3_600_000)}::timestamptz) as alike`

export const isKept = async (db: Db, within: RawBuilder<boolean>, placeId: string): Promise<boolean> =>
  (await sql`select from places p where p.id = ${placeId} and ${within}`.execute(db)).rows.length > 0

/** Of few unions the places with open reports are known, and theirs are read; whoever reaches everything reads all in their order. */
const openWithin = (within: RawBuilder<boolean>, where: KeptWhere, personId: string): RawBuilder<unknown> => {
  if (where !== null && 'everywhere' in where) return sql`join places p on p.id = r.place_id where r.state <> 'resolved' and ${within}`
  const ofUnions = where === null ? sql`` : sql`union select p.id from places p where p.organization_id = any(${where.unions}) and p.open_reports > 0`
  return sql`where r.state <> 'resolved' and r.place_id in (select m.place_id from place_managers m where m.person_id = ${personId} and m.to_on is null ${ofUnions})`
}

export interface WorkScope {
  /** condition over `places p` */
  readonly within: RawBuilder<boolean>
  readonly where: KeptWhere
  readonly personId: string
}

/** Open reports within scope, by rank and age; of one place, when it is named, all of them. One row more than a page. */
export const workPage = async (db: Db, { within, where, personId }: WorkScope, placeId: string | null, after: WorkPlace | null, now: Date): Promise<WorkRow[]> => {
  const which = placeId === null ? openWithin(within, where, personId) : sql`join places p on p.id = r.place_id where r.place_id = ${placeId} and ${within}`
  const from = after === null ? sql`` : sql`and (${rank}, r.at, r.id) > (${after.rank}, ${after.at}::timestamptz, ${after.id}::uuid)`
  const { rows } = await sql<WorkRow>`
    with picked as materialized (select r.id from place_reports r ${which} ${from} order by ${rank}, r.at, r.id limit ${pageAndOne})
    select ${columns(now)} from picked join place_reports r on r.id = picked.id join places p on p.id = r.place_id order by ${rank}, r.at, r.id`.execute(db)
  return rows
}

export const workRow = async (db: Db, id: string, now: Date): Promise<WorkRow | undefined> =>
  (await sql<WorkRow>`select ${columns(now)} from place_reports r join places p on p.id = r.place_id where r.id = ${id}`.execute(db)).rows[0]

/** false = somebody was quicker. */
export const showNoteOf = async (db: Db, id: string, version: number, show: boolean): Promise<boolean> =>
  (await db.updateTable('place_reports').set((e) => ({ note_shown: show, version: e('version', '+', 1) })).where('id', '=', id).where('version', '=', version).returning('id').executeTakeFirst()) !== undefined

/** New → acknowledged; undefined = somebody was quicker. */
export const moveReport = (db: Db, id: string) =>
  db.updateTable('place_reports').set((e) => ({ state: 'acknowledged', version: e('version', '+', 1) })).where('id', '=', id).where('state', '=', 'new').returning(['id', 'facility']).executeTakeFirst()
