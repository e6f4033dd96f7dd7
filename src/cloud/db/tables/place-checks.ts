// Written by `npm run db:types` from the migrated database; not by hand.
import type { Json, Timestamp } from './column-types'

export interface PlaceChecks {
  at: Timestamp
  /**
   * pd: purpose=duties; retention=closing
   */
  by_id: string | null
  id: string
  items: Json
  list: string
  on_day: string
  passed: boolean
  place_id: string
}
