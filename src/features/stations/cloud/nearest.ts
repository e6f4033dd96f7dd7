import { packPlace } from '@/contract/places/pack'
import { pageSize } from '@/cloud/domain/cursor'
import { calendarNow } from '@/cloud/domain/places/matching'
import { nearestPlaces } from '@/cloud/domain/places/nearest'
import type { Handler } from '@/cloud/kernel/handler'
import type { findingContract } from '../contract'
import { askedFilter } from './asked-filter'

export const nearest: Handler<typeof findingContract.nearest> = async ({ db, vault, now }, { longitude, latitude, cursor, ...asked }) => {
  const calendar = await calendarNow(db, now, asked.open)
  const page = await nearestPlaces(db, vault, { point: { longitude, latitude }, filter: askedFilter(asked), limit: pageSize, ...(cursor === undefined ? {} : { cursor }) }, calendar)
  return { rows: page.rows.map(({ place, distanceM }) => ({ place: packPlace(place), distanceM })), ...(page.next === undefined ? {} : { next: page.next }) }
}
