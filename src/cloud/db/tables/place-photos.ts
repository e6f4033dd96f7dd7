// Written by `npm run db:types` from the migrated database; not by hand.
import type { Generated, Timestamp } from './column-types'

export interface PlacePhotos {
  created_at: Generated<Timestamp>
  file_id: string
  id: string
  place_id: string
  shown: Generated<boolean>
  taken_on: string | null
}
