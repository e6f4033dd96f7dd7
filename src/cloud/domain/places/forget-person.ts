import { sql } from 'kysely'
import type { Db } from '@/cloud/kernel/handler'

/**
 * What places know of somebody who closes the account: who reported, who looks after a place, who changed or checked it,
 * and the photos that were theirs. What they said and did for others stays, without them; the files go with the person.
 */
export const forgetInPlaces = async (db: Db, personId: string): Promise<void> => {
  const own = sql<boolean>`file_id in (select id from files where owner_id = ${personId})`
  await db.updateTable('place_reports').set({ person_id: null, device_hash: null, address_hash: null, note: null, file_id: null }).where('person_id', '=', personId).execute()
  await db.updateTable('place_changes').set({ by_id: null }).where('by_id', '=', personId).execute()
  await db.updateTable('place_checks').set({ by_id: null }).where('by_id', '=', personId).execute()
  await db.deleteFrom('place_managers').where('person_id', '=', personId).execute()
  await db.deleteFrom('place_photos').where(own).execute()
}
