import { sql, type Insertable } from 'kysely'
import type { PlaceChecks } from '@/cloud/db/tables/place-checks'
import type { Db } from '@/cloud/kernel/handler'

export type CheckList = 'acceptance' | 'standard'

/** By the newest acceptance: a later one that failed counts, too. */
export const isAccepted = async (db: Db, placeId: string): Promise<boolean> => {
  const newest = await db.selectFrom('place_checks').select('passed').where('place_id', '=', placeId).where('list', '=', 'acceptance').orderBy('at', 'desc').orderBy('id', 'desc').limit(1).executeTakeFirst()
  return newest?.passed === true
}

export const checksOf = (db: Db, placeId: string) =>
  db.selectFrom('place_checks').selectAll().where('place_id', '=', placeId).orderBy('at', 'desc').orderBy('id', 'desc').limit(50).execute()

export const checkById = (db: Db, id: string) => db.selectFrom('place_checks').selectAll().where('id', '=', id).executeTakeFirst()

/** false = the id is taken. */
export const insertCheck = async (db: Db, row: Omit<Insertable<PlaceChecks>, 'items'> & { readonly items: unknown }): Promise<boolean> =>
  (await db.insertInto('place_checks').values({ ...row, items: sql`${JSON.stringify(row.items)}::jsonb` }).onConflict((clash) => clash.column('id').doNothing()).returning('id').executeTakeFirst()) !== undefined
