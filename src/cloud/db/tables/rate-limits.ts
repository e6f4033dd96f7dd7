// Written by `npm run db:types` from the migrated database; not by hand.
import type { Timestamp } from './column-types'

export interface RateLimits {
  /**
   * pd: purpose=safety; retention=2d
   */
  bucket: string
  calls: number
  window_at: Timestamp
}
