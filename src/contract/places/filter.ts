import { isOpen, opensAtNight, type Calendar } from './open'
import type { FoundPlace } from './pack'
import { searchKey } from './search-key'
import type { Facility, PlaceKind } from './words'

/** Left out or empty: no restriction. */
export interface PlaceFilter {
  readonly q?: string
  readonly streetCode?: string
  readonly kinds?: readonly PlaceKind[]
  /** All of them, and none of them reported as out of order. */
  readonly facilities?: readonly Facility[]
  readonly open?: 'now' | 'night'
}

/** A part of name, address or community, of the pinyin initials, or of the code. */
export const answersWords = (place: FoundPlace, q: string): boolean => {
  const key = searchKey(q)
  const texts = [place.name, place.address ?? '', place.community ?? '', place.initials, place.code]
  return texts.some((text) => searchKey(text).includes(key))
}

export const matchesPlace = (place: FoundPlace, { q, streetCode, kinds = [], facilities = [], open }: PlaceFilter, calendar: Calendar): boolean =>
  (kinds.length === 0 || kinds.includes(place.kind)) &&
  (streetCode === undefined || place.streetCode === streetCode) &&
  facilities.every((one) => place.facilities.includes(one) && !place.broken.includes(one)) &&
  (q === undefined || answersWords(place, q)) &&
  (open === undefined || (open === 'now' ? isOpen(place, calendar) : opensAtNight(place, calendar)))
