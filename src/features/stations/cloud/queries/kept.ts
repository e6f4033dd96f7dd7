import { sql, type RawBuilder } from 'kysely'
import type { Db } from '@/cloud/kernel/handler'
import type { PlaceRow } from '@/cloud/domain/places/kept'

export interface KeptRow extends PlaceRow {
  readonly street_name: string | null
  readonly union_name: string
  readonly merged_code: string | null
  readonly staffed: boolean
}

export const named = (staffed: RawBuilder<boolean>) => sql`p.*, s.name as street_name, o.name as union_name, i.code as merged_code, ${staffed} as staffed`
export const joined = sql`left join streets s on s.code = p.street_code join organizations o on o.id = p.organization_id left join places i on i.id = p.merged_into`

interface Scope {
  /** condition over `places p` */
  readonly within: RawBuilder<boolean>
  readonly staffed: RawBuilder<boolean>
}

export const keptRow = async (db: Db, { within, staffed }: Scope, id: string): Promise<KeptRow | undefined> =>
  (await sql<KeptRow>`select ${named(staffed)} from places p ${joined} where p.id = ${id} and ${within}`.execute(db)).rows[0]

/** Photos that the public sees, or that still wait. */
export const photosOf = (db: Db, placeId: string, shown: boolean) =>
  db.selectFrom('place_photos as f').innerJoin('files', 'files.id', 'f.file_id').where('f.place_id', '=', placeId).where('f.shown', '=', shown).where('files.deleted_at', 'is', null)
    .select(['f.id', 'f.file_id', 'f.taken_on', 'files.owner_id']).orderBy('f.created_at', 'desc').orderBy('f.id').limit(30).execute()

/** Photos of many places at once, for a page of them. */
export const photosOfAll = (db: Db, placeIds: readonly string[]) =>
  db.selectFrom('place_photos as f').innerJoin('files', 'files.id', 'f.file_id').where(sql<boolean>`f.place_id = any(${placeIds}::uuid[])`).where('f.shown', '=', true).where('files.deleted_at', 'is', null)
    .select(['f.place_id', 'f.id', 'f.taken_on']).orderBy('f.created_at', 'desc').orderBy('f.id').execute()
