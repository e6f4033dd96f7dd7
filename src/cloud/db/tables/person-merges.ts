// Written by `npm run db:types` from the migrated database; not by hand.
import type { Timestamp } from './column-types'

export interface PersonMerges {
  at: Timestamp
  /**
   * pd: purpose=identity; retention=30d
   */
  before_enc: Buffer | null
  by_id: string
  case_id: string
  dropped_at: Timestamp | null
  id: string
  /**
   * pd: purpose=accountability; retention=kept
   */
  loser_id: string
  /**
   * pd: purpose=accountability; retention=kept
   */
  survivor_id: string
  undo_until: Timestamp
  undone_at: Timestamp | null
  undone_by: string | null
}
