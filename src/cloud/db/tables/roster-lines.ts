// Written by `npm run db:types` from the migrated database; not by hand.
import type { Json } from './column-types'

export interface RosterLines {
  /**
   * pd: purpose=membership; retention=7d
   */
  cells_enc: Buffer
  /**
   * pd: purpose=membership; retention=7d
   */
  document_hash: Buffer | null
  import_id: string
  line: number
  outcome: string | null
  problems: Json | null
}
