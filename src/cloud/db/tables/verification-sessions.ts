// Written by `npm run db:types` from the migrated database; not by hand.
import type { Timestamp } from './column-types'

export interface VerificationSessions {
  closed_at: Timestamp | null
  /**
   * pd: purpose=identity; retention=24h
   */
  code_hash: Buffer
  id: string
  opened_at: Timestamp
  /**
   * pd: purpose=identity; retention=24h
   */
  person_id: string
  staff_id: string | null
  way: string
}
