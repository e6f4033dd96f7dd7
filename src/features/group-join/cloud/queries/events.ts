import { sql, type Insertable } from 'kysely'
import type { GroupJoins } from '@/cloud/db/tables/group-joins'
import { olderThan, pageSize, type Place } from '@/cloud/domain/cursor'
import { firstWithin, reachOf, withinReach, type Reach } from '@/cloud/domain/orgs/scope'
import type { Actor, Db } from '@/cloud/kernel/handler'
import { unionKinds, type UnionKind } from '../../rules'

const MANY = 20

const running = (db: Db, reach: Reach) =>
  db.selectFrom('organizations as o').where('o.status', '=', 'active').where('o.kind', 'in', unionKinds).where(withinReach(reach)).select(['o.id', 'o.name', sql<UnionKind>`o.kind`.as('kind')])

/** Those for riders first (MEM-4), then down the tree. */
export const unionsNamed = (db: Db, actor: Actor, q: string) =>
  running(db, reachOf(actor)).where((e) => e(e.fn<number>('strpos', ['o.name', e.val(q)]), '>', 0))
    .orderBy(sql`array_position(${unionKinds}::text[], o.kind)`).orderBy('o.path').limit(MANY).execute()

export const unionWithin = (db: Db, actor: Actor, id: string) => running(db, reachOf(actor)).where('o.id', '=', id).executeTakeFirst()

/** Events of the unions within the caller's reach: the scope is part of the condition. */
const events = (db: Db, actor: Actor) =>
  db.selectFrom('group_joins as g').innerJoin('organizations as o', 'o.id', 'g.organization_id').where(withinReach(reachOf(actor)))
    .select(['g.id', 'g.code', 'g.organization_id', 'g.place', 'g.opens_at', 'g.closes_at', 'g.closed_at', 'g.platform_code', 'o.name as union_name', 'o.kind as union_kind'])

export const eventWithin = (db: Db, actor: Actor, id: string) => events(db, actor).where('g.id', '=', id).executeTakeFirst()
export type EventRow = NonNullable<Awaited<ReturnType<typeof eventWithin>>>

/** A chair's own event may be older than all those of others: each union gives its first. */
export const eventPage = async (db: Db, actor: Actor, after: Place | null): Promise<EventRow[]> => {
  const first = await firstWithin(db, reachOf(actor), {
    from: sql`group_joins g`, id: sql`g.id`, union: sql`g.organization_id`, order: sql`g.opens_at desc, g.id`, limit: pageSize + 1, which: olderThan(sql`g.opens_at`, sql`g.id`, after),
  })
  return events(db, actor).where(sql<boolean>`g.id = any(${first}::uuid[])`).orderBy('g.opens_at', 'desc').orderBy('g.id').limit(pageSize + 1).execute()
}

/** False when the code was given before: take another; or when the same event came twice at once and the other one was faster. */
export const insertEvent = async (db: Db, row: Insertable<GroupJoins>): Promise<boolean> =>
  (await db.insertInto('group_joins').values(row).onConflict((c) => c.doNothing()).returning('id').executeTakeFirst()) !== undefined

/** Whoever's it is: ids are made by the phone. */
export const eventOwner = (db: Db, id: string) => db.selectFrom('group_joins').select(['opened_by', 'organization_id']).where('id', '=', id).executeTakeFirst()

export const updateEvent = async (db: Db, id: string, set: { closed_at: Date | null; closes_at?: Date }): Promise<void> => {
  await db.updateTable('group_joins').set(set).where('id', '=', id).execute()
}

/** The employer whose union it is, as the register knows it; several workplaces of one union are not told apart. */
export const employerOf = (db: Db, organizationId: string) =>
  db.selectFrom('enterprises').select(['id', 'name', 'uscc', 'street_code']).where('union_id', '=', organizationId).orderBy('name').limit(1).executeTakeFirst()

export interface CountsRow { id: string; came: number; sent: number; waiting: number; asked: number; approved: number; verified: number }

export const countsOf = async (db: Db, ids: readonly string[]): Promise<Map<string, CountsRow>> => {
  const { rows } = await sql<CountsRow>`
    select a.group_join_id as id, count(*) as came, count(c.id) as sent, count(*) filter (where c.state in ('submitted', 'in_review')) as waiting,
      count(*) filter (where c.state = 'needs_info') as asked, count(*) filter (where c.state in ('approved', 'done')) as approved, count(*) filter (where c.id is not null and v.state = 'verified') as verified
    from group_join_arrivals a left join cases c on c.id = a.case_id left join verifications v on v.person_id = a.person_id
    where a.group_join_id = any(${ids}::uuid[]) group by a.group_join_id`.execute(db)
  return new Map(rows.map((row) => [row.id, row]))
}
