import { matchesPlace, type PlaceFilter } from '@/contract/places/filter'
import type { Calendar } from '@/contract/places/open'
import type { FoundPlace } from '@/contract/places/pack'
import { sortByDistance, sortByOpen, type PlacedAt } from '@/contract/places/sort'
import { pointOf, type Where } from './use-where'

/** Closed for good, or one with another: found by its code, never in a list. */
const isListed = ({ status }: FoundPlace): boolean => status !== 'closed' && status !== 'merged' && status !== 'draft'

/**
 * What fits, nearest first; without a point what is open first. Whoever chose a street finds that street's places first,
 * those whose position nobody knows among them.
 */
export const inOrder = (places: readonly FoundPlace[], filter: PlaceFilter, where: Where, calendar: Calendar): readonly PlacedAt<FoundPlace>[] => {
  const found = places.filter((place) => isListed(place) && matchesPlace(place, filter, calendar))
  const from = pointOf(where)
  if (from === null) return sortByOpen(found, calendar).map((place) => ({ place, distanceM: null }))
  const sorted = sortByDistance(found, from)
  if (where.by !== 'street') return sorted
  const here = ({ place }: PlacedAt<FoundPlace>) => place.streetCode === where.street.code
  return [...sorted.filter(here), ...sorted.filter((one) => !here(one))]
}
