// Written by `npm run db:types` from the migrated database; not by hand.
import type { Generated, Timestamp } from './column-types'

export interface Notices {
  case_id: string | null
  created_at: Generated<Timestamp>
  id: string
  kind: string
  person_id: string
  read_at: Timestamp | null
}
