// Written by `npm run db:types` from the migrated database; not by hand.
import type { Generated, Timestamp } from './column-types'

export interface Organizations {
  confirmed: Generated<boolean>
  created_at: Generated<Timestamp>
  demo: Generated<boolean>
  headcount_band: string | null
  id: string
  kind: string
  name: string
  parent_id: string | null
  path: string
  status: Generated<string>
  street_code: string | null
  term_end_on: string | null
  uscc: string | null
}
