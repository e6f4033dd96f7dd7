import type { Calendar } from '@/contract/places/open'
import type { FoundPlace } from '@/contract/places/pack'
import type { Where } from './use-where'

export interface MapProps {
  /** Those without a point are not drawn. */
  readonly places: readonly FoundPlace[]
  readonly where: Where
  readonly calendar: Calendar
  readonly onChoose: (code: string) => void
}
