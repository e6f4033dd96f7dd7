// Written by `npm run db:types` from the migrated database; not by hand.
import type { Generated, Timestamp } from './column-types'

export interface CardChecks {
  checked_at: Generated<Timestamp>
  /**
   * pd: purpose=card; retention=24h
   */
  checked_by: string
  /**
   * pd: purpose=card; retention=24h
   */
  code_hash: Buffer
  member_id: string
}
