// Written by `npm run db:types` from the migrated database; not by hand.
export interface JoinApplications {
  case_id: string
  door: string
  employer_typed: string | null
  enterprise_id: string | null
  letter_version: string
  mode: string
  occupation_code: string
  platform_code: string | null
  previous_union: string | null
  signature_file_id: string
  signed_on: string
  street_code: string
}
