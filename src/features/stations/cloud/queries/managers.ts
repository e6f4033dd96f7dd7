import { sql } from 'kysely'
import type { Db } from '@/cloud/kernel/handler'

/** Running ones first; the past ones stay readable. */
export const managersOf = (db: Db, placeId: string) =>
  db.selectFrom('place_managers as m').innerJoin('people', 'people.id', 'm.person_id').where('m.place_id', '=', placeId)
    .select(['m.id', 'people.name', 'm.from_on', 'm.to_on']).orderBy(sql`m.to_on is not null`).orderBy('m.from_on', 'desc').orderBy('m.id').limit(50).execute()

export const managerById = (db: Db, id: string) =>
  db.selectFrom('place_managers as m').innerJoin('people', 'people.id', 'm.person_id').select(['m.id', 'm.place_id', 'm.person_id', 'm.to_on', 'people.name']).where('m.id', '=', id).executeTakeFirst()

/** false = looks after it already, or the id is taken. */
export const insertManager = async (db: Db, row: { id: string; place_id: string; person_id: string; from_on: string }): Promise<boolean> =>
  (await db.insertInto('place_managers').values(row).onConflict((clash) => clash.doNothing()).returning('id').executeTakeFirst()) !== undefined

export const endManagers = async (db: Db, which: { id: string } | { placeId: string }, today: string): Promise<void> => {
  const update = db.updateTable('place_managers').set({ to_on: today }).where('to_on', 'is', null)
  await ('id' in which ? update.where('id', '=', which.id) : update.where('place_id', '=', which.placeId)).execute()
}
