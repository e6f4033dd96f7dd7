// Written by `npm run db:types` from the migrated database; not by hand.
export interface DataCorrections {
  case_id: string
  changes: string[]
  /**
   * pd: purpose=identity; retention=decision
   */
  document_enc: Buffer | null
  /**
   * pd: purpose=identity; retention=decision
   */
  document_kind: string | null
  /**
   * pd: purpose=membership; retention=decision
   */
  name_enc: Buffer | null
}
