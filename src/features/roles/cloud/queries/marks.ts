import { sql, type Insertable } from 'kysely'
import type { MemberMarks } from '@/cloud/db/tables/member-marks'
import { olderDay, pageSize, type Place } from '@/cloud/domain/cursor'
import { firstWithin, organizationsWithin, withinReach, type Reach } from '@/cloud/domain/orgs/scope'
import type { Db } from '@/cloud/kernel/handler'
import type { Day } from '@/contract/dates'
import type { Mark } from '@/contract/roles'

const rows = (db: Db) =>
  db.selectFrom('member_marks as m').innerJoin('people', 'people.id', 'm.person_id').innerJoin('organizations as o', 'o.id', 'm.organization_id')
    .select(['m.id', 'm.person_id', 'm.organization_id', 'm.from_on', 'm.to_on', 'm.granted_by', 'people.name', 'o.name as organization_name', sql<Mark>`m.mark`.as('mark')])
    .select((e) => e.selectFrom('memberships').select((n) => n.fn.max('memberships.member_no').as('no')).whereRef('memberships.person_id', '=', 'm.person_id').whereRef('memberships.organization_id', '=', 'm.organization_id').as('member_no'))

export const markById = (db: Db, id: string) => rows(db).where('m.id', '=', id).executeTakeFirst()
export type MarkRow = NonNullable<Awaited<ReturnType<typeof markById>>>

export const marksPage = async (db: Db, reach: Reach, today: Day, after: Place | null) => {
  const first = await firstWithin(db, reach, {
    from: sql`member_marks m`, id: sql`m.id`, union: sql`m.organization_id`, order: sql`m.from_on desc, m.id`, limit: pageSize + 1,
    which: sql`(m.to_on is null or m.to_on >= ${today}::date) and ${olderDay(sql`m.from_on`, sql`m.id`, after)}`,
  })
  return rows(db).where(sql<boolean>`m.id = any(${first}::uuid[])`).orderBy('m.from_on', 'desc').orderBy('m.id').limit(pageSize + 1).execute()
}

/** False when the same mark holds already. */
export const insertMark = async (db: Db, mark: Insertable<MemberMarks>): Promise<boolean> =>
  (await db.insertInto('member_marks').values(mark).onConflict((c) => c.columns(['person_id', 'mark', 'organization_id']).where('to_on', 'is', null).doNothing()).returning('id').executeTakeFirst()) !== undefined

/** Ends today, or on its first day when that is still to come. False when it is out of reach or over. */
export const endMark = async (db: Db, reach: Reach, id: string, today: Day, by: string): Promise<boolean> =>
  (await db.updateTable('member_marks').set({ to_on: sql<Day>`greatest(from_on, ${today}::date)`, ended_by: by }).where('id', '=', id)
    .where((or) => or.or([or('to_on', 'is', null), or('to_on', '>', today)])).where(sql<boolean>`organization_id in (${organizationsWithin(reach)})`).returning('id').executeTakeFirst()) !== undefined

export const isWithin = async (db: Db, reach: Reach, organizationId: string): Promise<boolean> =>
  (await db.selectFrom('organizations as o').select('o.id').where('o.id', '=', organizationId).where(withinReach(reach)).executeTakeFirst()) !== undefined
