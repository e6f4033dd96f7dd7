// Written by `npm run db:types` from the migrated database; not by hand.
import type { Generated, Json, Timestamp } from './column-types'

export interface Audit {
  action: string
  actor_id: string | null
  at: Generated<Timestamp>
  detail: Generated<Json>
  id: Generated<number>
  organization_id: string | null
  outcome: string
  request_id: string
  target_id: string | null
  txid: Generated<string>
}
