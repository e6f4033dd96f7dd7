// Written by `npm run db:types` from the migrated database; not by hand.
import type { Generated, Timestamp } from './column-types'

export interface Roles {
  created_at: Generated<Timestamp>
  from_on: string
  granted_by: string | null
  id: string
  organization_id: string
  /**
   * pd: purpose=duties; retention=kept
   */
  person_id: string
  proposal_id: string | null
  revoked_at: Timestamp | null
  revoked_by: string | null
  role: string
  to_on: string | null
}
