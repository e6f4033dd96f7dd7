// Written by `npm run db:types` from the migrated database; not by hand.
import type { Generated, Timestamp } from './column-types'

export interface AuditSeals {
  audit_id: number
  hash: Buffer
  sealed_at: Generated<Timestamp>
  seq: number
}
