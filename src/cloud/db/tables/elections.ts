// Written by `npm run db:types` from the migrated database; not by hand.
import type { Generated, Timestamp } from './column-types'

export interface Elections {
  approved_at: Timestamp | null
  approved_by: string | null
  /**
   * pd: purpose=duties; retention=kept
   */
  file_id: string | null
  held_on: string
  id: string
  organization_id: string
  paper_no: string | null
  /**
   * pd: purpose=duties; retention=kept
   */
  person_id: string
  recorded_at: Generated<Timestamp>
  recorded_by: string
}
