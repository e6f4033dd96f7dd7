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

/** Whether the union of somebody lies within the reach of a member of staff; whom no union knows is in everybody's. */
export const reaches = async (db: Db, actor: Actor, personId: string): Promise<boolean> => {
  const union = await unionOf(db, personId)
  if (union === undefined) return true
  const { rows } = await sql`select from organizations o where o.id = ${union.id} and ${withinReach(reachOf(actor, ['officer', 'district']))}`.execute(db)
  return rows.length > 0
}

const pathOf = (db: Db, id: string) => db.selectFrom('organizations').select('path').where('id', '=', id).executeTakeFirstOrThrow()

/** The beginning that all of them share: labels, from the root. */
const shared = (paths: readonly (readonly string[])[]): string[] => {
  const [first, ...others] = paths
  return (first ?? []).filter((_, depth, labels) => others.every((path) => labels.slice(0, depth + 1).every((label, at) => path[at] === label)))
}

/** The nearest street or district above the unions of all these people: whoever decides about several must reach each. */
export const unionAbove = async (db: Db, personIds: readonly string[]): Promise<UnionOf> => {
  const paths: string[][] = []
  for (const personId of personIds) {
    const union = await unionOf(db, personId)
    if (union !== undefined) paths.push((await pathOf(db, union.id)).path.split('.'))
  }
  const above = shared(paths).join('.')
  const { rows } = await sql<UnionOf>`select o.id, o.name from organizations o where o.status = 'active'
    and (o.kind = 'district' or (o.kind = 'street' and ${above !== ''} and o.path @> ${above === '' ? null : above}::text::ltree)) order by nlevel(o.path) desc, o.id limit 1`.execute(db)
  return rows[0] ?? Promise.reject(new Error('there is no district union'))
}
