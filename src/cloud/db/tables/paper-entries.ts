// Written by `npm run db:types` from the migrated database; not by hand.
import type { Timestamp } from './column-types'

export interface PaperEntries {
  case_id: string
  entered_at: Timestamp
  entered_by: string
  group_join_id: string
  /**
   * pd: purpose=membership; retention=closed_case
   */
  kept_where: string
}
