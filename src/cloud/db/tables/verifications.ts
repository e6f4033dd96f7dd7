// Written by `npm run db:types` from the migrated database; not by hand.
import type { Timestamp } from './column-types'

export interface Verifications {
  at: Timestamp
  by_id: string | null
  /**
   * pd: purpose=identity; retention=closing
   */
  document_hash: Buffer | null
  organization_id: string | null
  /**
   * pd: purpose=identity; retention=closing
   */
  person_id: string
  state: string
  way: string | null
}
