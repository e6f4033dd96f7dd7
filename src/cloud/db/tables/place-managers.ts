// Written by `npm run db:types` from the migrated database; not by hand.
export interface PlaceManagers {
  from_on: string
  id: string
  /**
   * pd: purpose=duties; retention=closing
   */
  person_id: string
  place_id: string
  to_on: string | null
}
