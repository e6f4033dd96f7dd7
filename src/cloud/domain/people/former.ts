import { sql } from 'kysely'
import type { Db } from '@/cloud/kernel/handler'

/** Records that were put into this one, and those that were put into these before (MEM-11). */
export const formerIdsOf = async (db: Db, personId: string): Promise<string[]> => {
  const { rows } = await sql<{ id: string }>`
    with recursive former as (select id from people where merged_into = ${personId} union select p.id from people p join former on p.merged_into = former.id) select id from former order by id`.execute(db)
  return rows.map(({ id }) => id)
}
