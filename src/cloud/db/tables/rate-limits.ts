// Written by `npm run db:types` from the migrated database; not by hand.
import type { Timestamp } from './column-types'

export interface RateLimits {
  bucket: string
  calls: number
  window_at: Timestamp
}
