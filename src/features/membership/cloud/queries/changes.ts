import { sql, type Insertable } from 'kysely'
import type { MembershipChanges } from '@/cloud/db/tables/membership-changes'
import type { Day } from '@/contract/dates'
import type { Db } from '@/cloud/kernel/handler'
import type { Change } from '../../life'
import { changeKind } from '../kind-name'

export const personOf = async (db: Db, membershipId: string): Promise<string> =>
  (await db.selectFrom('memberships').select('person_id').where('id', '=', membershipId).executeTakeFirstOrThrow()).person_id

export const insertChange = async (db: Db, change: Insertable<MembershipChanges>): Promise<void> => {
  await db.insertInto('membership_changes').values(change).execute()
}

/** Honours and tasks belong to the union that gave them. */
export const endMarks = async (db: Db, personId: string, organizationId: string, today: Day): Promise<void> => {
  await db.updateTable('member_marks').set({ to_on: sql<Day>`greatest(from_on, ${today}::date)` }).where('person_id', '=', personId).where('organization_id', '=', organizationId)
    .where((or) => or.or([or('to_on', 'is', null), or('to_on', '>', today)])).execute()
}

/** Changes of these sorts that no union has recorded yet are taken back, because the member has. @returns their cases */
export const takeBackChanges = (db: Db, personId: string, what: readonly Change[], now: Date) =>
  db.updateTable('cases').set((row) => ({ state: 'withdrawn', closed_at: now, version: sql<number>`${row.ref('version')} + 1` }))
    .where('person_id', '=', personId).where('kind', '=', changeKind).where('state', '=', 'submitted')
    .where('id', 'in', (c) => c.selectFrom('membership_changes').select('case_id').where('what', 'in', what)).returning('id').execute()

/** A change with the member and the period that ended. */
export const changeRows = (db: Db, caseIds: readonly string[]) =>
  db.selectFrom('membership_changes as change').innerJoin('cases', 'cases.id', 'change.case_id').innerJoin('memberships as period', 'period.id', 'change.membership_id')
    .innerJoin('people', 'people.id', 'period.person_id').innerJoin('organizations as own', 'own.id', 'period.organization_id').leftJoin('keep_reasons', 'keep_reasons.code', 'change.reason')
    .where(sql<boolean>`change.case_id = any(${caseIds}::uuid[])`)
    .select(['change.case_id', 'change.what', 'keep_reasons.name as reason', 'period.member_no', 'period.to_on', 'own.name as union_name', 'people.name'])
    .select((e) => e.exists(e.selectFrom('roles').select('roles.id').whereRef('roles.person_id', '=', 'period.person_id').whereRef('roles.organization_id', '=', 'period.organization_id').where('roles.revoked_at', 'is', null)).as('holds_role')).execute()
