// Written by `npm run db:types` from the migrated database; not by hand.
import type { Generated, Timestamp } from './column-types'

export interface OutgoingMessages {
  attempts: Generated<number>
  created_at: Timestamp
  due_at: Timestamp
  notice_id: string
  reason: string | null
  settled_at: Timestamp | null
  state: Generated<string>
  topic: string
  uncertain: Generated<boolean>
}
