// Written by `npm run db:types` from the migrated database; not by hand.
import type { Timestamp } from './column-types'

export interface KeptApart {
  at: Timestamp
  case_id: string
  /**
   * pd: purpose=identity; retention=closing
   */
  first_id: string
  /**
   * pd: purpose=identity; retention=closing
   */
  number_hash: Buffer
  /**
   * pd: purpose=identity; retention=closing
   */
  second_id: string
}
