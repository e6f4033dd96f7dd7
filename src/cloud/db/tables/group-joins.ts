// Written by `npm run db:types` from the migrated database; not by hand.
import type { Generated, Timestamp } from './column-types'

export interface GroupJoins {
  closed_at: Timestamp | null
  closes_at: Timestamp
  code: string
  created_at: Generated<Timestamp>
  id: string
  occupation_code: string | null
  opened_by: string
  opens_at: Timestamp
  organization_id: string
  place: string
  platform_code: string | null
}
