import { sql } from 'kysely'
import type { Actor, Db } from '@/cloud/kernel/handler'
import { firstWithin, organizationsWithin, reachOf, withinReach } from '@/cloud/domain/orgs/scope'
import { duplicateKind } from '@/cloud/domain/people/duplicate-check'
import { pageSize, type Place } from '@/cloud/domain/cursor'

/** Who looks into two records with one document; a chair's tap would lead to a case that is not theirs. */
const deciders = ['officer', 'district'] as const

const waitingStates = sql`('submitted', 'conflict')`

/** A page of unions by name and one row more; those without members and without anybody who waits are left out. */
export const figuresPage = async (db: Db, actor: Actor, after: string | null) => {
  const { rows } = await sql<{ id: string; name: string; members: number; verified: number; waiting: number; since: Date | null }>`
    with page as (
      select o.id, o.name from organizations o
      where ${withinReach(reachOf(actor))} and o.status = 'active'
        ${after === null ? sql`` : sql`and (o.name, o.id) > (select last.name, last.id from organizations last where last.id = ${after})`}
        and coalesce((select true from memberships m where m.organization_id = o.id and m.to_on is null limit 1), (select true from verifications w where w.organization_id = o.id and w.state in ${waitingStates} limit 1), false)
      order by o.name, o.id limit ${pageSize + 1})
    select page.id, page.name, counted.members, counted.verified, queue.waiting, queue.since from page
    cross join lateral (
      select count(*) as members, count(v.person_id) as verified from memberships m left join verifications v on v.person_id = m.person_id and v.state = 'verified'
      where m.organization_id = page.id and m.to_on is null) counted
    cross join lateral (select count(*) as waiting, min(w.at) as since from verifications w where w.organization_id = page.id and w.state in ${waitingStates}) queue
    order by page.name, page.id`.execute(db)
  return rows
}

/** A page of those who wait, the longest first, and one row more. Nobody waits in their own sight. */
export const waitingPage = async (db: Db, actor: Actor, after: Place | null) => {
  const first = await firstWithin(db, reachOf(actor), {
    from: sql`verifications w`, id: sql`w.person_id`, union: sql`w.organization_id`, order: sql`w.at, w.person_id`, limit: pageSize + 1,
    which: sql`w.state in ${waitingStates} and w.person_id <> ${actor.personId} ${after === null ? sql`` : sql`and (w.at, w.person_id) > (${after.at}::timestamptz, ${after.id}::uuid)`}`,
  })
  const { rows } = await sql<{ person_id: string; case_id: string | null; name: string | null; union_name: string; state: 'submitted' | 'conflict'; at: Date }>`
    select w.person_id, coalesce(open.id, check_here.id) as case_id, p.name, o.name as union_name, w.state, w.at from verifications w
      join people p on p.id = w.person_id join organizations o on o.id = w.organization_id
      left join cases open on open.person_id = w.person_id and open.kind = 'verification.confirm' and open.closed_at is null
      left join cases check_here on check_here.person_id = w.person_id and check_here.kind = ${duplicateKind} and check_here.closed_at is null and check_here.organization_id in (${organizationsWithin(reachOf(actor, deciders))})
    where w.person_id = any(${first}::uuid[]) order by w.at, w.person_id limit ${pageSize + 1}`.execute(db)
  return rows
}
