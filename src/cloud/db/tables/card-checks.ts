// Written by `npm run db:types` from the migrated database; not by hand.
import type { Generated, Timestamp } from './column-types'

export interface CardChecks {
  checked_at: Generated<Timestamp>
  checked_by: string
  code_hash: Buffer
  member_id: string
}
