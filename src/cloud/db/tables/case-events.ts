// Written by `npm run db:types` from the migrated database; not by hand.
import type { Generated, Timestamp } from './column-types'

export interface CaseEvents {
  actor_id: string | null
  at: Generated<Timestamp>
  case_id: string
  from_state: string | null
  id: Generated<number>
  note: string | null
  organization_id: string | null
  to_state: string | null
  what: string
}
