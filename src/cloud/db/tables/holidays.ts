// Written by `npm run db:types` from the migrated database; not by hand.
export interface Holidays {
  day: string
  kind: string
}
