import { sql } from 'kysely'
import type { Db } from '@/cloud/kernel/handler'

export const personById = (db: Db, personId: string) =>
  db.selectFrom('people').select(['id', 'name', 'phone_enc', 'demo_key']).where('id', '=', personId).executeTakeFirst()

/** Roles held on this day in +08:00, with the names of the organizations. */
export const rolesHeld = (db: Db, personId: string, today: string) =>
  db
    .selectFrom('roles')
    .innerJoin('organizations', 'organizations.id', 'roles.organization_id')
    .select(['roles.role', 'roles.organization_id', 'organizations.name as organization_name', 'roles.to_on'])
    .where('roles.person_id', '=', personId)
    .where('roles.revoked_at', 'is', null)
    .where('roles.from_on', '<=', today)
    .where((or) => or.or([or('roles.to_on', 'is', null), or('roles.to_on', '>=', today)]))
    .where('organizations.status', '=', 'active')
    .orderBy('roles.role')
    .orderBy('organizations.path')
    .execute()

export const countUnread = async (db: Db, personId: string): Promise<number> => {
  const row = await db
    .selectFrom('notices')
    .select((count) => count.fn.countAll<number>().as('unread'))
    .where('person_id', '=', personId)
    .where('read_at', 'is', null)
    .executeTakeFirstOrThrow()
  return row.unread
}

export const hasDemoPeople = async (db: Db): Promise<boolean> =>
  (await db.selectFrom('people').select('id').where('demo_key', 'is not', null).limit(1).executeTakeFirst()) !== undefined

/** Whoever was put into another record comes in as that one. */
export const demoPeopleByKey = (db: Db, keys: readonly string[]) =>
  db.selectFrom('people').innerJoin('people as now', (join) => join.on(sql<boolean>`now.id = coalesce(people.merged_into, people.id)`)).select(['now.id', 'now.name', 'people.demo_key']).where('people.demo_key', 'in', keys).execute()

/** Until the transaction ends nobody else makes an administrator. */
export const lockAdministration = (db: Db) => sql`select pg_advisory_xact_lock(hashtextextended('first-admin', 0))`.execute(db)

export const hasAdministrator = async (db: Db, today: string): Promise<boolean> =>
  (await db
    .selectFrom('roles')
    .select('id')
    .where('role', '=', 'admin')
    .where('revoked_at', 'is', null)
    .where((or) => or.or([or('to_on', 'is', null), or('to_on', '>=', today)]))
    .limit(1)
    .executeTakeFirst()) !== undefined

export const hasFirstAdminCode = async (db: Db, now: Date): Promise<boolean> =>
  (await db
    .selectFrom('one_time_codes')
    .select('purpose')
    .where('purpose', '=', 'first_admin')
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .limit(1)
    .executeTakeFirst()) !== undefined

/** A newly printed code makes the ones before it worthless. */
export const dropFirstAdminCodes = (db: Db, now: Date) =>
  db.updateTable('one_time_codes').set({ used_at: now }).where('purpose', '=', 'first_admin').where('used_at', 'is', null).execute()

export const districtId = async (db: Db): Promise<string> =>
  (await db.selectFrom('organizations').select('id').where('kind', '=', 'district').where('status', '=', 'active').orderBy('path').limit(1).executeTakeFirstOrThrow()).id

export const addRole = (db: Db, row: { id: string; personId: string; role: string; organizationId: string; fromOn: string }) =>
  db.insertInto('roles').values({ id: row.id, person_id: row.personId, role: row.role, organization_id: row.organizationId, from_on: row.fromOn }).execute()

export const dropWaysIn = async (db: Db, personId: string): Promise<void> => {
  await db.deleteFrom('sessions').where('person_id', '=', personId).execute()
  await db.deleteFrom('accounts').where('person_id', '=', personId).execute()
  await db.deleteFrom('one_time_codes').where('person_id', '=', personId).execute()
}
