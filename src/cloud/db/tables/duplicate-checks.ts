// Written by `npm run db:types` from the migrated database; not by hand.
export interface DuplicateChecks {
  case_id: string
  /**
   * pd: purpose=identity; retention=closing
   */
  note: string | null
  raised_by: string | null
  /**
   * pd: purpose=identity; retention=closing
   */
  said: string | null
}
