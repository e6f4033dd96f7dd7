import { sql, type Insertable, type RawBuilder, type Selectable, type Updateable } from 'kysely'
import { localMetres } from '@/contract/geo'
import type { Places } from '@/cloud/db/tables/places'
import { nextFeedVersion } from './feed-version'
import type { Db } from '@/cloud/kernel/handler'

export type PlaceRow = Selectable<Places>

/** Taken for this transaction: whoever changes a place comes one after the other. `within`: condition over `p`. */
export const lockPlace = (db: Db, id: string, within: RawBuilder<boolean>): Promise<PlaceRow | undefined> =>
  db.selectFrom('places as p').selectAll('p').where('p.id', '=', id).where(within).forUpdate('p').executeTakeFirst()

/** As people call it: an old code leads to the place it was merged into; a draft and a closed place are not there. */
export const lockPublic = async (db: Db, code: string): Promise<PlaceRow | undefined> => {
  const named = await db.selectFrom('places').select(['id', 'merged_into']).where('code', '=', code).executeTakeFirst()
  if (named === undefined) return undefined
  return lockPlace(db, named.merged_into ?? named.id, sql<boolean>`p.status in ('preparing', 'open', 'suspended')`)
}

export const placeById = (db: Db, id: string, within: RawBuilder<boolean>): Promise<PlaceRow | undefined> =>
  db.selectFrom('places as p').selectAll('p').where('p.id', '=', id).where(within).executeTakeFirst()

export const placesByIds = (db: Db, ids: readonly string[], within: RawBuilder<boolean>): Promise<PlaceRow[]> =>
  db.selectFrom('places as p').selectAll('p').where(sql<boolean>`p.id = any(${ids}::uuid[])`).where(within).execute()

export const placeByItsCode = (db: Db, code: string, within: RawBuilder<boolean>): Promise<PlaceRow | undefined> =>
  db.selectFrom('places as p').selectAll('p').where('p.code', '=', code).where(within).executeTakeFirst()

/** Two entries of one place stand about this close, by one hand or another. */
const NEAR_M = 50

/** A place of this name in the street, or of the same kind at the same spot, that is still kept. */
export const hasAlike = async (db: Db, { name, kind, street_code, lng, lat }: { name: string; kind: string; street_code: string | null; lng: number | null; lat: number | null }): Promise<boolean> => {
  const named = await sql`select from places p where p.name = ${name} and p.street_code is not distinct from ${street_code} and p.status not in ('closed', 'merged') limit 1`.execute(db)
  if (named.rows.length > 0) return true
  if (lng === null || lat === null) return false
  const { east, north } = localMetres({ longitude: lng, latitude: lat })
  const near = await sql`
    select from places p where p.locm <@ circle(point(${east}, ${north}), ${NEAR_M}) and p.status in ('preparing', 'open', 'suspended') and p.kind = ${kind} limit 1`.execute(db)
  return near.rows.length > 0
}

export const insertPlace = async (db: Db, row: Omit<Insertable<Places>, 'sources'> & { readonly sources: unknown }): Promise<void> => {
  await db.insertInto('places').values({ ...row, sources: JSON.stringify(row.sources) }).execute()
}

/** Changes what the phone shows of a place, so the file grows by a version; the caller holds the lock on the place. */
export const showPlace = async (db: Db, id: string, set: Omit<Updateable<Places>, 'id' | 'feed_version' | 'updated_at'>, now: Date): Promise<PlaceRow> =>
  db.updateTable('places').set({ ...set, feed_version: await nextFeedVersion(db), updated_at: now }).where('id', '=', id).returningAll().executeTakeFirstOrThrow()
