// Written by `npm run db:types` from the migrated database; not by hand.
import type { Generated, Json } from './column-types'

export interface Settings {
  from_on: string
  key: string
  source: Generated<string>
  value: Json
}
