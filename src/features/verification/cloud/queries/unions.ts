import { sql } from 'kysely'
import type { Actor, Db } from '@/cloud/kernel/handler'
import { reachOf, withinReach } from '@/cloud/domain/orgs/scope'

export interface UnionOf {
  readonly id: string
  readonly name: string
}

/** The unions that know somebody, the nearest first: of the membership, of the open application, and the catch-all of their street. */
const knowing = (personId: string) => sql`(
  select organization_id, 1 as nearness from memberships where person_id = ${personId} and to_on is null
  union all
  select organization_id, 2 from cases where person_id = ${personId} and kind = 'membership.join' and closed_at is null
  union all
  select o.id, 3 from (
      select form.street_code from join_applications form join cases on cases.id = form.case_id
      where cases.person_id = ${personId} order by cases.submitted_at desc, cases.id desc limit 1) newest
    join organizations o on o.street_code = newest.street_code and o.kind = 'catch_all')`

/** Who verifies this person; undefined = nobody knows them yet. */
export const unionOf = async (db: Db, personId: string): Promise<UnionOf | undefined> => {
  const { rows } = await sql<UnionOf>`select o.id, o.name from ${knowing(personId)} k join organizations o on o.id = k.organization_id
    where o.status = 'active' order by k.nearness, o.id limit 1`.execute(db)
  return rows[0]
}

/** The nearest of these unions within the reach of a member of staff, who never verifies themselves. */
export const unionWithin = async (db: Db, actor: Actor, personId: string): Promise<UnionOf | undefined> => {
  if (actor.personId === personId) return undefined
  const { rows } = await sql<UnionOf>`select o.id, o.name from ${knowing(personId)} k join organizations o on o.id = k.organization_id
    where o.status = 'active' and ${withinReach(reachOf(actor))} order by k.nearness, o.id limit 1`.execute(db)
  return rows[0]
}

export const unionName = async (db: Db, id: string | null): Promise<string | null> =>
  id === null ? null : ((await db.selectFrom('organizations').select('name').where('id', '=', id).executeTakeFirst())?.name ?? null)
