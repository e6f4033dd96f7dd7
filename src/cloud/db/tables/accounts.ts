// Written by `npm run db:types` from the migrated database; not by hand.
import type { Generated, Timestamp } from './column-types'

export interface Accounts {
  app: string
  created_at: Generated<Timestamp>
  /**
   * pd: purpose=sign_in; retention=closing
   */
  person_id: string
  provider: string
  /**
   * pd: purpose=sign_in; retention=closing
   */
  subject: string
  /**
   * pd: purpose=sign_in; retention=closing
   */
  union_subject: string | null
}
