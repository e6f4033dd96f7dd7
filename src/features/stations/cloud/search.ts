import { packPlace } from '@/contract/places/pack'
import { pageSize } from '@/cloud/domain/cursor'
import { calendarNow } from '@/cloud/domain/places/matching'
import { searchPlaces } from '@/cloud/domain/places/search'
import type { Handler } from '@/cloud/kernel/handler'
import type { findingContract } from '../contract'
import { askedFilter } from './asked-filter'

export const search: Handler<typeof findingContract.search> = async ({ db, vault, now }, { q, cursor, ...asked }) => {
  const calendar = await calendarNow(db, now, asked.open)
  const page = await searchPlaces(db, vault, { q, filter: askedFilter(asked), limit: pageSize, ...(cursor === undefined ? {} : { cursor }) }, calendar)
  return { rows: page.rows.map((place) => ({ place: packPlace(place), distanceM: null })), ...(page.next === undefined ? {} : { next: page.next }) }
}
