import { sql } from 'kysely'
import type { Db } from '@/cloud/kernel/handler'
import type { Mark, Role } from '@/contract/roles'
import type { RunningStatus } from '../../life'

export const keepReasons = (db: Db) =>
  db.selectFrom('keep_reasons').select(['code', 'name', 'note', 'at_parent', 'confirmed', sql<'kept' | 'retired'>`status`.as('status')]).orderBy('sort').orderBy('code').execute()

/** The next higher union, if it runs. */
export const parentUnion = async (db: Db, organizationId: string): Promise<string | undefined> => {
  const row = await db.selectFrom('organizations as own').innerJoin('organizations as parent', 'parent.id', 'own.parent_id').select('parent.id')
    .where('own.id', '=', organizationId).where('parent.status', '=', 'active').executeTakeFirst()
  return row?.id
}

/** Every period of somebody, the newest first. */
export const periodsOf = (db: Db, personId: string) =>
  db.selectFrom('memberships').innerJoin('organizations', 'organizations.id', 'memberships.organization_id').where('memberships.person_id', '=', personId)
    .select(['memberships.id', 'memberships.member_no', 'memberships.organization_id', 'memberships.from_on', 'memberships.to_on', 'memberships.demo', 'organizations.name as union_name', 'organizations.status as union_status'])
    .select(sql<RunningStatus | 'left'>`memberships.status`.as('status')).orderBy('memberships.from_on', 'desc').orderBy('memberships.created_at', 'desc').orderBy('memberships.id', 'desc').execute()

export type Period = Awaited<ReturnType<typeof periodsOf>>[number]

/** Roles of somebody with their dates, those of the past too; a revoked one ended on the day of the revocation. */
export const rolesOf = (db: Db, personId: string) =>
  db.selectFrom('roles').innerJoin('organizations', 'organizations.id', 'roles.organization_id').where('roles.person_id', '=', personId)
    .select([sql<Role>`roles.role`.as('role'), 'organizations.name as organization_name', 'roles.from_on', 'roles.to_on', 'roles.revoked_at']).orderBy('roles.from_on', 'desc').orderBy('roles.id').execute()

export const marksOf = (db: Db, personId: string) =>
  db.selectFrom('member_marks as given').innerJoin('organizations', 'organizations.id', 'given.organization_id').where('given.person_id', '=', personId)
    .select([sql<Mark>`given.mark`.as('mark'), 'organizations.name as organization_name', 'given.from_on', 'given.to_on']).orderBy('given.from_on', 'desc').orderBy('given.id').execute()
