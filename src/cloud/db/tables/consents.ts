// Written by `npm run db:types` from the migrated database; not by hand.
import type { Generated, Timestamp } from './column-types'

export interface Consents {
  given_at: Generated<Timestamp>
  id: string
  /**
   * pd: purpose=proof_of_consent; retention=closing
   */
  person_id: string | null
  purpose: string
  recipients: Generated<string[]>
  version: string
  withdrawn_at: Timestamp | null
}
