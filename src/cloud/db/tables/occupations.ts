// Written by `npm run db:types` from the migrated database; not by hand.
import type { Generated } from './column-types'

export interface Occupations {
  code: string
  group: string
  name: string
  sort: Generated<number>
}
