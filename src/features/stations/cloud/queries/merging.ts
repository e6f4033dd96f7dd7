import { sql } from 'kysely'
import type { Db } from '@/cloud/kernel/handler'

/** Reports, photos, checks, managers and older names of one place go to another; who looks after both does so once. */
export const moveEverything = async (db: Db, from: string, to: string): Promise<void> => {
  for (const table of ['place_reports', 'place_photos', 'place_checks'] as const) await db.updateTable(table).set({ place_id: to }).where('place_id', '=', from).execute()
  await sql`delete from place_managers m where m.place_id = ${from} and m.to_on is null
    and exists (select from place_managers o where o.place_id = ${to} and o.person_id = m.person_id and o.to_on is null)`.execute(db)
  await db.updateTable('place_managers').set({ place_id: to }).where('place_id', '=', from).execute()
  await db.updateTable('places').set({ merged_into: to }).where('merged_into', '=', from).execute()
  await db.updateTable('place_suggestions').set({ place_id: to }).where('place_id', '=', from).execute()
}
