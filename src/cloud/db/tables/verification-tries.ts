// Written by `npm run db:types` from the migrated database; not by hand.
import type { Timestamp } from './column-types'

export interface VerificationTries {
  at: Timestamp
  /**
   * pd: purpose=safety; retention=31d
   */
  mark_hash: Buffer
}
