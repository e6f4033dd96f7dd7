import { sql } from 'kysely'
import type { Db } from '@/cloud/kernel/handler'

/** Where a place without a known street is counted. */
const DISTRICT = '440307'

/** STN-5: `LG-440307003-001`, the next of its street; a code is never given twice, also not after a place was closed. */
export const nextCode = async (db: Db, streetCode: string | null): Promise<string> => {
  const area = streetCode ?? DISTRICT
  const { rows } = await sql<{ last: number }>`
    insert into place_numbers (area, last) values (${area}, 1) on conflict (area) do update set last = place_numbers.last + 1 returning last`.execute(db)
  return `LG-${area}-${String(rows[0]!.last).padStart(3, '0')}`
}
