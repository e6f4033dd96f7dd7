// Written by `npm run db:types` from the migrated database; not by hand.
import type { Timestamp } from './column-types'

export interface Subscriptions {
  /**
   * pd: purpose=contact; retention=closing
   */
  person_id: string
  /**
   * pd: purpose=contact; retention=closing
   */
  template_id: string
  topic: string
  unused: number
  updated_at: Timestamp
}
