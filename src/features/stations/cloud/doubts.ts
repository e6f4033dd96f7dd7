import type { Context } from '@/cloud/kernel/handler'
import { CROWD, independent } from './independent'
import { showPlace, type PlaceRow } from '@/cloud/domain/places/kept'
import { witnesses } from './queries/reports'

/** Reports of a door count together for so long (seams). */
const HOUR_MS = 3_600_000

/** Things that are out of order, whatever is wrong with them. */
export const faultKinds = ['broken', 'expired'] as const

/**
 * Three independent reports of a locked door within an hour: 「可能未开放」 for everybody. The caller holds the lock on
 * the place, so of three at once the third one finds the other two. @returns whether the doubt began with this report
 */
export const weighDoor = async ({ db, now }: Context, place: PlaceRow): Promise<boolean> => {
  const count = independent(await witnesses(db, place.id, ['locked'], null, new Date(now.getTime() - HOUR_MS)))
  // Three anew within the hour begin it again, so that it ends a day after the last of them, however many there once were.
  const going = place.doubt_at !== null && now.getTime() - place.doubt_at.getTime() < HOUR_MS
  if (count < CROWD || (going && count <= place.doubt_reports)) return false
  await showPlace(db, place.id, { doubt_reports: count, doubt_at: now }, now)
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
