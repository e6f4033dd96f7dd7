// Written by `npm run db:types` from the migrated database; not by hand.
import type { Generated, Json, Timestamp } from './column-types'

export interface PlaceChanges {
  at: Timestamp
  before: Generated<Json>
  /**
   * pd: purpose=who changed a place; retention=as long as the place
   */
  by_id: string | null
  id: string
  place_id: string
  what: string
}
