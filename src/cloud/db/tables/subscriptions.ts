// Written by `npm run db:types` from the migrated database; not by hand.
import type { Timestamp } from './column-types'

export interface Subscriptions {
  person_id: string
  template_id: string
  topic: string
  unused: number
  updated_at: Timestamp
}
