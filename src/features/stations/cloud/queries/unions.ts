import { sql } from 'kysely'
import { organizationsWithin, withinReach, type Reach } from '@/cloud/domain/orgs/scope'
import type { Db } from '@/cloud/kernel/handler'

/** The union, if it works and lies within reach. */
export const activeUnion = async (db: Db, reach: Reach, id: string): Promise<string | undefined> =>
  (await db.selectFrom('organizations as o').select('o.id').where('o.id', '=', id).where('o.status', '=', 'active').where(withinReach(reach)).executeTakeFirst())?.id

export const unionsWithin = async (db: Db, reach: Reach): Promise<string[]> => (await sql<{ id: string }>`${organizationsWithin(reach)}`.execute(db)).rows.map((row) => row.id)

export const isDemoUnion = async (db: Db, id: string): Promise<boolean> => (await db.selectFrom('organizations').select('demo').where('id', '=', id).executeTakeFirst())?.demo === true

export const streetUnionOf = (db: Db, streetCode: string) =>
  db.selectFrom('organizations').select(['id', 'name']).where('kind', '=', 'street').where('street_code', '=', streetCode).where('status', '=', 'active').executeTakeFirst()
