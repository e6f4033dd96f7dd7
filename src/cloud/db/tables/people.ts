// Written by `npm run db:types` from the migrated database; not by hand.
import type { Generated, Timestamp } from './column-types'

export interface People {
  closed_at: Timestamp | null
  created_at: Generated<Timestamp>
  demo_key: string | null
  document_claimed: Generated<boolean>
  /**
   * pd: purpose=identity; retention=closing
   */
  document_enc: Buffer | null
  /**
   * pd: purpose=identity; retention=closing
   */
  document_hash: Buffer | null
  /**
   * pd: purpose=identity; retention=closing
   */
  document_kind: string | null
  erased_at: Timestamp | null
  id: string
  /**
   * pd: purpose=identity; retention=kept
   */
  merged_into: string | null
  /**
   * pd: purpose=membership; retention=closing
   */
  name: string | null
  /**
   * pd: purpose=contact; retention=closing
   */
  phone_enc: Buffer | null
  /**
   * pd: purpose=contact; retention=closing
   */
  phone_hash: Buffer | null
}
