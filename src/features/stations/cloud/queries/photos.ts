import type { Insertable } from 'kysely'
import type { PlacePhotos } from '@/cloud/db/tables/place-photos'
import type { Db } from '@/cloud/kernel/handler'

/** With the owner of its file: that is who added it. */
export const photoById = (db: Db, id: string) =>
  db.selectFrom('place_photos as f').innerJoin('files', 'files.id', 'f.file_id').where('f.id', '=', id).where('files.deleted_at', 'is', null)
    .select(['f.id', 'f.place_id', 'f.file_id', 'f.shown', 'files.owner_id']).executeTakeFirst()

/** false = the id is taken. */
export const insertPhoto = async (db: Db, row: Insertable<PlacePhotos>): Promise<boolean> =>
  (await db.insertInto('place_photos').values(row).onConflict((clash) => clash.column('id').doNothing()).returning('id').executeTakeFirst()) !== undefined

export const setShown = async (db: Db, id: string): Promise<void> => {
  await db.updateTable('place_photos').set({ shown: true }).where('id', '=', id).execute()
}

export const deletePhoto = async (db: Db, id: string): Promise<void> => {
  await db.deleteFrom('place_photos').where('id', '=', id).execute()
}

/** Shown ones and those that wait. */
export const photosOfPlace = async (db: Db, placeId: string): Promise<number> =>
  (await db.selectFrom('place_photos').select((e) => e.fn.countAll<number>().as('count')).where('place_id', '=', placeId).executeTakeFirstOrThrow()).count
