// Written by `npm run db:types` from the migrated database; not by hand.
import type { Generated, Timestamp } from './column-types'

export interface LegalHolds {
  created_at: Generated<Timestamp>
  id: string
  reason: string
  /**
   * pd: purpose=accountability; retention=kept
   */
  row_id: string
  table_name: string
  until: string | null
}
