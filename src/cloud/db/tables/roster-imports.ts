// Written by `npm run db:types` from the migrated database; not by hand.
import type { Generated, Json, Timestamp } from './column-types'

export interface RosterImports {
  added: Generated<number>
  bad: Generated<number>
  /**
   * pd: purpose=accountability; retention=kept
   */
  by_id: string
  created_at: Timestamp
  done: Generated<number>
  done_at: Timestamp | null
  done_to: Generated<number>
  id: string
  kept_back: Generated<number>
  kind: string
  lines: number
  mapping: Json
  organization_id: string
  same: Generated<number>
  state: string
  taken_back: Generated<number>
  /**
   * pd: purpose=membership; retention=7d
   */
  titles_enc: Buffer | null
  touched_at: Timestamp
  undone_to: string | null
  updated: Generated<number>
  version: Generated<number>
}
