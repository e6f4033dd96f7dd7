import { sql } from 'kysely'
import type { Db } from '@/cloud/kernel/handler'
import { listedColumns } from './row'

/** A place that has left the desk, by its code: closed and merged ones too, so that an old QR still leads somewhere. */
export const placeByCode = (db: Db, code: string) =>
  db.selectFrom('places as p').leftJoin('streets as s', 's.code', 'p.street_code').innerJoin('organizations as o', 'o.id', 'p.organization_id').leftJoin('places as into', 'into.id', 'p.merged_into')
    .where('p.code', '=', code).where('p.status', '<>', 'draft')
    .select(listedColumns.map((name) => `p.${name}` as const)).select(['p.level', 'p.note', 'p.sources', 's.name as street_name', 'o.name as union_name', 'into.code as merged_code'])
    .executeTakeFirst()

/** What somebody released, while its place is shown and the file is there. */
export const shownPhotos = (db: Db, placeId: string, limit = 12) =>
  db.selectFrom('place_photos as f').innerJoin('files', 'files.id', 'f.file_id').where('f.place_id', '=', placeId).where('f.shown', '=', true).where('files.deleted_at', 'is', null)
    .select(['f.id', 'f.taken_on']).orderBy('f.created_at', 'desc').orderBy('f.id').limit(limit).execute()

export const shownPhoto = (db: Db, photoId: string) =>
  db.selectFrom('place_photos as f').innerJoin('files', 'files.id', 'f.file_id').innerJoin('places as p', 'p.id', 'f.place_id')
    .where('f.id', '=', photoId).where('f.shown', '=', true).where('files.deleted_at', 'is', null).where(sql<boolean>`p.status not in ('draft', 'merged')`)
    .select(['files.id', 'files.storage_key']).executeTakeFirst()
