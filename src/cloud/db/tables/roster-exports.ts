// Written by `npm run db:types` from the migrated database; not by hand.
import type { Generated, Timestamp } from './column-types'

export interface RosterExports {
  /**
   * pd: purpose=accountability; retention=kept
   */
  by_id: string
  expires_at: Timestamp
  file_id: string | null
  full_numbers: Generated<boolean>
  id: string
  kind: string
  lines: number
  made_at: Timestamp
  organization_id: string
  /**
   * pd: purpose=accountability; retention=kept
   */
  reason_enc: Buffer | null
  subtree: Generated<boolean>
}
