import { sql, type RawBuilder } from 'kysely'
import { dayOf } from '@/contract/dates'
import { numberSetting } from '@/cloud/domain/settings'
import type { Db } from '@/cloud/kernel/handler'

/** A proposal, where the setting is missing. */
const STALE_DAYS = 90
/** One run takes so many; the next one goes on. */
const BATCH = 500

/** What was last confirmed before then needs somebody to go and look (STN-6). */
export const staleSince = async (db: Db, now: Date): Promise<Date> =>
  new Date(now.getTime() - (await numberSetting(db, 'stations.stale_days', dayOf(now), STALE_DAYS)) * 86_400_000)

/**
 * Notes which open places nobody has confirmed for long; after the setting was raised, takes it back. The list of those
 * places asks for the moment besides: here they are only put where it finds them at once. @returns how many changed
 */
export const noteStale = async (db: Db, now: Date): Promise<number> => {
  const since = await staleSince(db, now)
  const turn = async (lapsed: boolean, due: RawBuilder<unknown>): Promise<number> =>
    (await sql`update places set lapsed = ${lapsed} where id in (select id from places where status = 'open' and ${due} order by confirmed_at limit ${BATCH} for update skip locked) returning id`.execute(db)).rows.length
  return (await turn(true, sql`not lapsed and confirmed_at < ${since}`)) + (await turn(false, sql`lapsed and confirmed_at >= ${since}`))
}
