// Written by `npm run db:types` from the migrated database; not by hand.
import type { Generated, Timestamp } from './column-types'

export interface PlaceReports {
  /**
   * pd: purpose=places; retention=90d
   */
  address_hash: Buffer | null
  answered_at: Timestamp | null
  at: Timestamp
  /**
   * pd: purpose=places; retention=90d
   */
  device_hash: Buffer | null
  facility: string | null
  file_id: string | null
  id: string
  kind: string
  /**
   * pd: purpose=places; retention=90d
   */
  note: string | null
  note_shown: Generated<boolean>
  outcome: string | null
  /**
   * pd: purpose=places; retention=closing
   */
  person_id: string | null
  place_id: string
  risen_at: Timestamp | null
  seen_at: Timestamp
  state: Generated<string>
  version: Generated<number>
}
