import type { CloudFilter } from '@/cloud/domain/places/matching'
import type { Facility, PlaceKind } from '@/contract/places/words'

interface Asked {
  readonly kinds?: PlaceKind[] | undefined
  readonly facilities?: Facility[] | undefined
  readonly open?: 'now' | 'night' | undefined
  readonly streetCode?: string | undefined
}

/** What was left out stays out. */
export const askedFilter = ({ kinds, facilities, open, streetCode }: Asked): CloudFilter => ({
  ...(kinds === undefined ? {} : { kinds }), ...(facilities === undefined ? {} : { facilities }),
  ...(open === undefined ? {} : { open }), ...(streetCode === undefined ? {} : { streetCode }),
})
