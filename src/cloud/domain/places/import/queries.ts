import { sql, type RawBuilder } from 'kysely'
import type { Db } from '@/cloud/kernel/handler'
import type { PlaceRow } from '../kept'

export interface KnownPlace extends PlaceRow {
  /** Within the caller's scope. */
  readonly mine: boolean
  readonly accepted: boolean
}

/** Places that lines of a sheet may mean: by code, and by name. `lock`: taken for this transaction, in one order. */
export const knownPlaces = async (db: Db, within: RawBuilder<boolean>, codes: readonly string[], names: readonly string[], lock: boolean): Promise<KnownPlace[]> => {
  const { rows } = await sql<KnownPlace>`
    select p.*, ${within} as mine,
      coalesce((select c.passed from place_checks c where c.place_id = p.id and c.list = 'acceptance' order by c.at desc, c.id desc limit 1), false) as accepted
    from places p where p.code = any(${codes}::text[]) or p.name = any(${names}::text[]) order by p.id ${lock ? sql`for update of p` : sql``}`.execute(db)
  return rows
}
