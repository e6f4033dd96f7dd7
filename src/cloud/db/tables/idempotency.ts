// Written by `npm run db:types` from the migrated database; not by hand.
import type { Generated, Timestamp } from './column-types'

export interface Idempotency {
  /**
   * pd: purpose=safety; retention=90d
   */
  actor_id: string
  /**
   * pd: purpose=safety; retention=90d
   */
  answer_enc: Buffer | null
  created_at: Generated<Timestamp>
  key: string
  path: string
  /**
   * pd: purpose=safety; retention=90d
   */
  request_hash: Buffer
}
