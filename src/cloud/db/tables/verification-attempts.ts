// Written by `npm run db:types` from the migrated database; not by hand.
import type { Timestamp } from './column-types'

export interface VerificationAttempts {
  at: Timestamp
  id: string
  outcome: string
  /**
   * pd: purpose=safety; retention=closing
   */
  person_id: string
  way: string
}
