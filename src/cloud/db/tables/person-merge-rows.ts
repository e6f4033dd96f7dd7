// Written by `npm run db:types` from the migrated database; not by hand.
import type { Generated, Json } from './column-types'

export interface PersonMergeRows {
  /**
   * pd: purpose=identity; retention=30d
   */
  after: Json | null
  /**
   * pd: purpose=identity; retention=30d
   */
  before: Json | null
  merge_id: string
  /**
   * pd: purpose=identity; retention=30d
   */
  row_key: Json
  seq: Generated<number>
  table_name: string
}
