// Written by `npm run db:types` from the migrated database; not by hand.
export interface PlaceNumbers {
  area: string
  last: number
}
