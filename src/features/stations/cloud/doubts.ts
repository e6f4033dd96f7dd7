import { addDays, dayOf, publicHolidays } from '@/contract/dates'
import { calendarOf, openAt } from '@/contract/places/open'
import type { Facility } from '@/contract/places/words'
import { holidayTable } from '@/cloud/domain/settings'
import type { Context } from '@/cloud/kernel/handler'
import { CROWD, independent } from './independent'
import { showPlace, type PlaceRow } from '@/cloud/domain/places/kept'
import { witnesses } from './queries/reports'

/** Reports of a door count together for so long (seams). */
const HOUR_MS = 3_600_000

/** Things that are out of order, whatever is wrong with them. */
export const faultKinds = ['broken', 'expired'] as const

/** Whether a locked door was news at that moment: a place that is closed by its own hours is locked rightly; of unknown hours anything is news. */
const shouldOpen = async ({ db, now }: Context, place: PlaceRow): Promise<(at: Date) => boolean> => {
  const today = dayOf(now)
  const holidays = publicHolidays(addDays(today, -2), addDays(today, 1), await holidayTable(db, today))
  return (at) => openAt({ status: 'open', hours: place.hours, facilities: place.facilities as Facility[], doubt: null }, calendarOf(at.getTime(), holidays)).state !== 'closed'
}

/**
 * Three independent people who saw a locked door within this last hour: 「可能未开放」 for everybody. What they saw counts
 * when they saw it, whenever it arrives, and only within its hours; what was seen before somebody confirmed is answered by that. The caller holds the
 * lock on the place, so of three at once the third one finds the other two. @returns whether the doubt began with this report
 */
export const weighDoor = async (context: Context, place: PlaceRow): Promise<boolean> => {
  const { db, now } = context
  const since = new Date(Math.max(now.getTime() - HOUR_MS, place.confirmed_at?.getTime() ?? 0))
  const expected = await shouldOpen(context, place)
  const seen = (await witnesses(db, place.id, ['locked'], null, since)).filter(({ seenAt }) => expected(seenAt))
  const count = independent(seen)
  const last = seen.at(-1)?.seenAt
  if (count < CROWD || last === undefined) return false
  // Told anew when more say so, or when an hour has passed: not a new file for every look-alike.
  if (place.doubt_at !== null && count <= place.doubt_reports && last.getTime() - place.doubt_at.getTime() < HOUR_MS) return false
  await showPlace(db, place.id, { doubt_reports: count, doubt_at: last }, now)
  return place.doubt_at === null
}

/** A facility of which three say on their own that it does not work is shown so, also before anybody looked. */
export const weighFacility = async ({ db, now }: Context, place: PlaceRow, facility: string): Promise<boolean> => {
  if (place.broken.includes(facility) || !place.facilities.includes(facility)) return false
  let count = 0
  for (const kind of faultKinds) count = Math.max(count, independent(await witnesses(db, place.id, [kind], facility, null)))
  if (count < CROWD) return false
  await showPlace(db, place.id, { broken: [...place.broken, facility] }, now)
  return true
}
