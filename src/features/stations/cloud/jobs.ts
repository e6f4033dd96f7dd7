import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { addDays, addWorkdays, dayOf, endOf, type Day, type HolidayTable } from '@/contract/dates'
import { DOUBT_HOURS } from '@/contract/places/open'
import { uuidv7 } from '@/contract/ids'
import { condemnFiles } from '@/cloud/domain/erasure/remove-files'
import { nextFeedVersion } from '@/cloud/domain/places/feed-version'
import { holidayTable, numberSetting } from '@/cloud/domain/settings'
import type { Db } from '@/cloud/kernel/handler'
import { alert, staffFrom } from './keepers'

/** One run takes so many; the next one goes on. */
const BATCH = 500
const dayMs = 86_400_000

/** What was reported before it has had its working days. */
const overdueBefore = (today: Day, workdays: number, table: HolidayTable): Date => {
  let day = today
  while (addWorkdays(day, workdays, table).day >= today) day = addDays(day, -1)
  return new Date(endOf(day))
}

/** Where a place's reports go when its own union does not answer: the next one above, which has somebody at work. */
const unionAbove = async (db: Db, organizationId: string): Promise<string> => {
  const row = await db.selectFrom('organizations').select('parent_id').where('id', '=', organizationId).executeTakeFirst()
  return row?.parent_id ?? organizationId
}

/**
 * Reports that nobody has answered in two working days (待区总工会确认) stand first on the list of the street and the
 * district, and the staff of both is told, once for each place. @returns how many reports rose
 */
export const raiseReports = async (db: Db, now: Date): Promise<number> => {
  const today = dayOf(now)
  const before = overdueBefore(today, await numberSetting(db, 'stations.answer_workdays', today, 2), await holidayTable(db, today))
  return db.transaction().execute(async (tx) => {
    const due = tx.selectFrom('place_reports').select('id').where('state', '<>', 'resolved').where('risen_at', 'is', null).where('at', '<', before).orderBy('at').orderBy('id').limit(BATCH).forUpdate().skipLocked()
    const risen = await tx.updateTable('place_reports').set((e) => ({ risen_at: now, version: e('version', '+', 1) })).where('id', 'in', due).returning('place_id').execute()
    const ids = [...new Set(risen.map((row) => row.place_id))].sort()
    const places = await tx.selectFrom('places').select(['id', 'organization_id']).where(sql<boolean>`id = any(${ids}::uuid[])`).execute()
    const newId = () => uuidv7(randomBytes(16), now.getTime())
    for (const { organization_id } of places) {
      // Its own union too: where a place has managers, that heard of nothing yet.
      const people = [...(await staffFrom(tx, organization_id, now)), ...(await staffFrom(tx, await unionAbove(tx, organization_id), now))]
      await alert({ db: tx, now, newId }, people, 'stations.risen')
    }
    return risen.length
  })
}

/** A doubt that nobody confirmed or answered ends by itself a day after its last report; the reports stay. @returns how many */
export const endDoubts = async (db: Db, now: Date): Promise<number> => {
  const hours = await numberSetting(db, 'stations.doubt_hours', dayOf(now), DOUBT_HOURS)
  return db.transaction().execute(async (tx) => {
    const old = await tx.selectFrom('places').select('id').where('doubt_at', '<', new Date(now.getTime() - hours * 3_600_000)).orderBy('id').limit(BATCH).forUpdate().skipLocked().execute()
    if (old.length === 0) return 0
    const version = await nextFeedVersion(tx)
    await tx.updateTable('places').set({ doubt_at: null, doubt_reports: 0, feed_version: version, updated_at: now }).where(sql<boolean>`id = any(${old.map((row) => row.id)}::uuid[])`).execute()
    return old.length
  })
}

const tellsOfReporters = sql<boolean>`(device_hash is not null or address_hash is not null or note is not null or file_id is not null)`
const before = (now: Date, days: number): Date => new Date(now.getTime() - days * dayMs)

/**
 * What told reporters apart, what they wrote and their photos go 30 days after the answer, and after 90 where nobody
 * answers; that a report stands open stays (PI-5). @returns how many reports
 */
export const pruneReports = async (db: Db, now: Date): Promise<number> =>
  db.transaction().execute(async (tx) => {
    const telling = () => tx.selectFrom('place_reports').select(['id', 'file_id']).where(tellsOfReporters).limit(BATCH).forUpdate().skipLocked()
    const due = [
      ...(await telling().where('state', '=', sql.lit('resolved')).where('answered_at', '<', before(now, 30)).orderBy('answered_at').execute()),
      ...(await telling().where('state', '<>', sql.lit('resolved')).where('at', '<', before(now, 90)).orderBy('at').execute()),
    ]
    await tx.updateTable('place_reports').set({ device_hash: null, address_hash: null, note: null, file_id: null }).where(sql<boolean>`id = any(${due.map((row) => row.id)}::uuid[])`).execute()
    await condemnFiles(tx, due.flatMap((row) => row.file_id ?? []), now, dayOf(now))
    return due.length
  })
