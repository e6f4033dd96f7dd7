// Written by `npm run db:types` from the migrated database; not by hand.
import type { Generated, Timestamp } from './column-types'

export interface OneTimeCodes {
  /**
   * pd: purpose=sign_in; retention=24h
   */
  code_hash: Buffer
  created_at: Generated<Timestamp>
  expires_at: Timestamp
  /**
   * pd: purpose=sign_in; retention=24h
   */
  person_id: string | null
  purpose: string
  /**
   * pd: purpose=sign_in; retention=24h
   */
  secret_hash: Buffer | null
  subject: string | null
  used_at: Timestamp | null
}
