// Written by `npm run db:types` from the migrated database; not by hand.
import type { Generated, Timestamp } from './column-types'

export interface Files {
  attached_at: Timestamp | null
  bytes: number
  created_at: Generated<Timestamp>
  deleted_at: Timestamp | null
  /**
   * pd: purpose=places; retention=90d
   */
  device_hash: Buffer | null
  id: string
  media_type: string
  /**
   * pd: purpose=membership; retention=closed_case
   */
  owner_id: string | null
  sha256: Buffer
  /**
   * pd: purpose=membership; retention=closed_case
   */
  storage_key: string
  use: string
}
