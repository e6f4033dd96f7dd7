// Written by `npm run db:types` from the migrated database; not by hand.
import type { Generated, Timestamp } from './column-types'

export interface ProvinceRecords {
  known_on: string
  /**
   * pd: purpose=membership; retention=closing
   */
  person_id: string
  /**
   * pd: purpose=membership; retention=closing
   */
  registered: boolean
  set_at: Generated<Timestamp>
  /**
   * pd: purpose=accountability; retention=kept
   */
  set_by: string | null
}
