// Written by `npm run db:types` from the migrated database; not by hand.
import type { Generated, Timestamp } from './column-types'

export interface PlacePhotos {
  /**
   * pd: purpose=who added a photo; retention=as long as the photo
   */
  added_by: string | null
  created_at: Generated<Timestamp>
  file_id: string
  id: string
  place_id: string
  /**
   * pd: purpose=who released a photo; retention=as long as the photo
   */
  settled_by: string | null
  shown: Generated<boolean>
  taken_on: string | null
}
