// Written by `npm run db:types` from the migrated database; not by hand.
import type { Generated, Timestamp } from './column-types'

export interface Accounts {
  app: string
  created_at: Generated<Timestamp>
  person_id: string
  provider: string
  subject: string
  union_subject: string | null
}
