import { metresBetween, type Point } from '@/contract/geo'
import { openAt, type Calendar, type OpenState } from './open'
import type { FoundPlace } from './pack'

export interface PlacedAt<P> {
  readonly place: P
  /** Metres; null when the place has no point yet. */
  readonly distanceM: number | null
}

/** Farther than any two points on earth. */
const FAR = 1e9

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Nearest first, ties by code; places without a point come last. */
export const sortByDistance = <P extends Pick<FoundPlace, 'code' | 'point'>>(places: readonly P[], from: Point): PlacedAt<P>[] =>
  places
    .map((place) => ({ place, distanceM: place.point && metresBetween(from, place.point) }))
    .sort((a, b) => (a.distanceM ?? FAR) - (b.distanceM ?? FAR) || byText(a.place.code, b.place.code))

const rank: Record<OpenState['state'], number> = { always: 0, open: 0, unknown: 1, doubtful: 2, closed: 3, preparing: 4, suspended: 5, gone: 6 }

/** Without any point: what is open first, then by street, name and code. */
export const sortByOpen = (places: readonly FoundPlace[], calendar: Calendar): FoundPlace[] =>
  places
    .map((place) => ({ place, rank: rank[openAt(place, calendar).state] }))
    .sort((a, b) => a.rank - b.rank || byText(a.place.streetCode ?? '~', b.place.streetCode ?? '~') || byText(a.place.name, b.place.name) || byText(a.place.code, b.place.code))
    .map(({ place }) => place)
