// Written by `npm run db:types` from the migrated database; not by hand.
import type { Generated, Timestamp } from './column-types'

export interface LegalHolds {
  created_at: Generated<Timestamp>
  id: string
  lifted_at: Timestamp | null
  /**
   * pd: purpose=duties; retention=kept
   */
  lifted_by: string | null
  organization_id: string | null
  reason: string
  /**
   * pd: purpose=accountability; retention=kept
   */
  row_id: string
  /**
   * pd: purpose=duties; retention=kept
   */
  set_by: string | null
  table_name: string
  until: string | null
}
