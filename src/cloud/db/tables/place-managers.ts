// Written by `npm run db:types` from the migrated database; not by hand.
export interface PlaceManagers {
  from_on: string
  /**
   * pd: purpose=who appointed a manager; retention=while they do
   */
  given_by: string | null
  id: string
  /**
   * pd: purpose=who looks after a place; retention=while they do
   */
  person_id: string
  place_id: string
  to_on: string | null
}
