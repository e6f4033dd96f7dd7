// Written by `npm run db:types` from the migrated database; not by hand.
import type { Generated, Timestamp } from './column-types'

export interface Enterprises {
  created_at: Generated<Timestamp>
  demo: Generated<boolean>
  grams: string[]
  has_chair: boolean | null
  headcount_band: string | null
  id: string
  name: string
  name_key: string
  source: Generated<string>
  street_code: string | null
  union_id: string | null
  uscc: string | null
  uscc_doubtful: Generated<boolean>
}
