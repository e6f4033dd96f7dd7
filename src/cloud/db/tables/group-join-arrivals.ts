// Written by `npm run db:types` from the migrated database; not by hand.
import type { Timestamp } from './column-types'

export interface GroupJoinArrivals {
  came_at: Timestamp
  case_id: string | null
  group_join_id: string
  /**
   * pd: purpose=membership; retention=closing
   */
  person_id: string
}
