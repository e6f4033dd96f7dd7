// Written by `npm run db:types` from the migrated database; not by hand.
import type { Generated, Timestamp } from './column-types'

export interface Sessions {
  created_at: Generated<Timestamp>
  expires_at: Timestamp
  person_id: string
  provider: string
  revoked_at: Timestamp | null
  token_hash: Buffer
}
