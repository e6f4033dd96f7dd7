import { sql } from 'kysely'
import { dayOf, type Day } from '@/contract/dates'
import type { Erasing } from '@/cloud/domain/erasure/erasing'

/**
 * Who reported, who looks after a place, who changed or checked it: what they said and did for others stays, without them.
 * The files go with the person, and with them the photos that were theirs.
 */
export const placesErasing: Erasing = {
  deletes: ['place_managers'],
  ends: async (db, personId, now) => {
    await db.updateTable('place_managers').set({ to_on: sql<Day>`greatest(from_on, ${dayOf(now)}::date)` }).where('person_id', '=', personId).where('to_on', 'is', null).execute()
  },
  settle: async (db, personId) => {
    await db.updateTable('place_reports').set({ person_id: null, device_hash: null, address_hash: null, note: null, file_id: null }).where('person_id', '=', personId).execute()
    await db.updateTable('place_changes').set({ by_id: null }).where('by_id', '=', personId).execute()
    await db.updateTable('place_checks').set({ by_id: null }).where('by_id', '=', personId).execute()
    await db.deleteFrom('place_photos').where(sql<boolean>`file_id in (select id from files where owner_id = ${personId})`).execute()
  },
}
