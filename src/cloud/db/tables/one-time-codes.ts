// Written by `npm run db:types` from the migrated database; not by hand.
import type { Generated, Timestamp } from './column-types'

export interface OneTimeCodes {
  code_hash: Buffer
  created_at: Generated<Timestamp>
  expires_at: Timestamp
  person_id: string | null
  purpose: string
  secret_hash: Buffer | null
  subject: string | null
  used_at: Timestamp | null
}
