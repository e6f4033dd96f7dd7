// Written by `npm run db:types` from the migrated database; not by hand.
import type { Timestamp } from './column-types'

export interface JobRuns {
  job: string
  last_finished_at: Timestamp | null
  last_outcome: string | null
  last_started_at: Timestamp | null
}
