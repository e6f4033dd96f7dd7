import { sql, type Insertable } from 'kysely'
import type { Roles } from '@/cloud/db/tables/roles'
import { olderDay, pageSize, type Place } from '@/cloud/domain/cursor'
import { firstWithin, type Reach } from '@/cloud/domain/orgs/scope'
import type { Db } from '@/cloud/kernel/handler'
import { addDays, type Day } from '@/contract/dates'
import type { Role } from '@/contract/roles'

/** Roles that are neither revoked nor over; some begin later. */
const rows = (db: Db, today: Day) =>
  db.selectFrom('roles as r').innerJoin('people', 'people.id', 'r.person_id').innerJoin('organizations as o', 'o.id', 'r.organization_id')
    .leftJoin('role_proposals as p', 'p.id', 'r.proposal_id').leftJoin('elections', 'elections.id', 'p.election_id')
    .where('r.revoked_at', 'is', null).where((or) => or.or([or('r.to_on', 'is', null), or('r.to_on', '>=', today)]))

const columns = ['r.id', 'r.person_id', 'r.from_on', 'r.to_on', 'people.name', 'o.id as organization_id', 'o.name as organization_name', 'o.path', 'elections.held_on'] as const
const role = sql<Role>`r.role`.as('role')

/** Once a member of that union, and not any more: the role was left behind. Whoever never was one (staff of a street) is none of these. */
const leftBehind = sql<boolean>`coalesce((select bool_and(m.to_on is not null) from memberships m where m.person_id = r.person_id and m.organization_id = r.organization_id), false)`

export const heldPage = async (db: Db, reach: Reach, today: Day, after: Place | null, onlyLeftBehind: boolean) => {
  const first = await firstWithin(db, reach, {
    from: sql`roles r`, id: sql`r.id`, union: sql`r.organization_id`, order: sql`r.from_on desc, r.id`, limit: pageSize + 1,
    which: sql`r.revoked_at is null and (r.to_on is null or r.to_on >= ${today}::date) and ${onlyLeftBehind ? leftBehind : sql`true`} and ${olderDay(sql`r.from_on`, sql`r.id`, after)}`,
  })
  return rows(db, today).select(columns).select(role).select(leftBehind.as('left_behind')).where(sql<boolean>`r.id = any(${first}::uuid[])`).orderBy('r.from_on', 'desc').orderBy('r.id').limit(pageSize + 1).execute()
}

export const lockHeld = (db: Db, id: string, today: Day) => rows(db, today).select(columns).select(role).where('r.id', '=', id).forUpdate('r').executeTakeFirst()

export const holds = async (db: Db, personId: string, held: Role, organizationId: string, today: Day): Promise<boolean> =>
  (await rows(db, today).select('r.id').where('r.person_id', '=', personId).where('r.role', '=', held).where('r.organization_id', '=', organizationId).executeTakeFirst()) !== undefined

export const insertRole = async (db: Db, row: Insertable<Roles>): Promise<void> => {
  await db.insertInto('roles').values(row).execute()
}

export const revokeRole = async (db: Db, id: string, by: string, now: Date): Promise<void> => {
  await db.updateTable('roles').set({ revoked_at: now, revoked_by: by }).where('id', '=', id).execute()
}

/** Two who revoke each other at the same moment come one after the other. */
export const lockAdmins = (db: Db, today: Day) => rows(db, today).select('r.id').where('r.role', '=', 'admin').where('r.from_on', '<=', today).orderBy('r.id').forUpdate('r').execute()

/** The term of the last chair ends on the day before the new one's. @returns who that was */
export const endFormerChairs = async (db: Db, organizationId: string, personId: string, fromOn: Day): Promise<string[]> => {
  const ended = await db.updateTable('roles').set({ to_on: addDays(fromOn, -1) }).where('organization_id', '=', organizationId).where('role', '=', 'chair').where('person_id', '<>', personId)
    .where('revoked_at', 'is', null).where((or) => or.or([or('to_on', 'is', null), or('to_on', '>=', fromOn)])).returning('person_id').execute()
  return ended.map((row) => row.person_id)
}

/** Somebody other than these who may grant it there today. */
export const hasOtherGranter = async (db: Db, granters: readonly Role[], path: string, but: readonly string[], today: Day): Promise<boolean> =>
  (await rows(db, today).select('r.id').where('r.role', 'in', granters).where('r.from_on', '<=', today).where('r.person_id', 'not in', but).where(sql<boolean>`o.path @> ${path}::ltree`).limit(1).executeTakeFirst()) !== undefined
