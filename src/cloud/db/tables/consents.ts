// Written by `npm run db:types` from the migrated database; not by hand.
import type { Generated, Timestamp } from './column-types'

export interface Consents {
  given_at: Generated<Timestamp>
  id: string
  person_id: string
  purpose: string
  recipients: Generated<string[]>
  version: string
  withdrawn_at: Timestamp | null
}
