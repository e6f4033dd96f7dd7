// Written by `npm run db:types` from the migrated database; not by hand.
export interface JoinApplications {
  case_id: string
  door: string
  /**
   * pd: purpose=membership; retention=closed_case
   */
  employer_typed: string | null
  /**
   * pd: purpose=membership; retention=closed_case
   */
  enterprise_id: string | null
  letter_version: string
  mode: string
  /**
   * pd: purpose=membership; retention=closed_case
   */
  occupation_code: string
  /**
   * pd: purpose=membership; retention=closed_case
   */
  platform_code: string | null
  /**
   * pd: purpose=membership; retention=closed_case
   */
  previous_union: string | null
  /**
   * pd: purpose=membership; retention=closed_case
   */
  signature_file_id: string | null
  signed_on: string
  /**
   * pd: purpose=membership; retention=closed_case
   */
  street_code: string
}
