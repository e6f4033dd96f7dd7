// Written by `npm run db:types` from the migrated database; not by hand.
import type { Generated, Timestamp } from './column-types'

export interface Memberships {
  case_id: string | null
  created_at: Generated<Timestamp>
  demo: Generated<boolean>
  ended_reason: string | null
  from_on: string
  id: string
  import_id: string | null
  kept_reason: string | null
  /**
   * pd: purpose=membership; retention=kept
   */
  member_no: string
  organization_id: string
  /**
   * pd: purpose=membership; retention=kept
   */
  person_id: string
  /**
   * pd: purpose=membership; retention=closing
   */
  province: Generated<string>
  source: Generated<string>
  status: Generated<string>
  to_on: string | null
}
