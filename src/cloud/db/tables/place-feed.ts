// Written by `npm run db:types` from the migrated database; not by hand.
import type { Generated } from './column-types'

export interface PlaceFeed {
  epoch: Generated<string>
  one: Generated<boolean>
  version: Generated<number>
}
