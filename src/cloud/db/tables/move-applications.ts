// Written by `npm run db:types` from the migrated database; not by hand.
export interface MoveApplications {
  case_id: string
  /**
   * pd: purpose=membership; retention=closing
   */
  employer_typed: string | null
  enterprise_id: string | null
  membership_id: string
  occupation_code: string | null
  platform_code: string | null
  street_code: string
}
