// Written by `npm run db:types` from the migrated database; not by hand.
import type { Generated, Json, Timestamp } from './column-types'

export interface PlaceChanges {
  at: Timestamp
  before: Generated<Json>
  /**
   * pd: purpose=duties; retention=closing
   */
  by_id: string | null
  id: string
  note: string | null
  place_id: string
  what: string
}
