// Written by `npm run db:types` from the migrated database; not by hand.
import type { Generated, Timestamp } from './column-types'

export interface RoleProposals {
  decided_at: Timestamp | null
  decided_by: string | null
  election_id: string | null
  from_on: string
  id: string
  organization_id: string
  /**
   * pd: purpose=duties; retention=kept
   */
  person_id: string
  proposed_at: Generated<Timestamp>
  proposed_by: string
  role: string
  state: Generated<string>
  to_on: string | null
}
