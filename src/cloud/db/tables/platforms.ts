// Written by `npm run db:types` from the migrated database; not by hand.
import type { Generated } from './column-types'

export interface Platforms {
  code: string
  name: string
  sort: Generated<number>
}
