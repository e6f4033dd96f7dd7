// Written by `npm run db:types` from the migrated database; not by hand.
export interface PlaceSuggestions {
  address: string
  case_id: string
  kind: string
  lat: number | null
  lng: number | null
  name: string
  place_id: string | null
  street_code: string
  /**
   * pd: purpose=places; retention=closed_case
   */
  why: string
}
