// Written by `npm run db:types` from the migrated database; not by hand.
import type { Generated, Timestamp } from './column-types'

export interface Idempotency {
  actor_id: string
  answer_enc: Buffer | null
  created_at: Generated<Timestamp>
  key: string
  path: string
  request_hash: Buffer
}
