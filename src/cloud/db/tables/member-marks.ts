// Written by `npm run db:types` from the migrated database; not by hand.
import type { Generated, Timestamp } from './column-types'

export interface MemberMarks {
  created_at: Generated<Timestamp>
  ended_by: string | null
  from_on: string
  granted_by: string
  id: string
  mark: string
  organization_id: string
  /**
   * pd: purpose=duties; retention=kept
   */
  person_id: string
  to_on: string | null
}
