import { sql, type RawBuilder } from 'kysely'
import { reachOf, withinReach } from '@/cloud/domain/orgs/scope'
import type { Actor } from '@/cloud/kernel/handler'

/** Conditions over `places p`, to stand in a WHERE clause. */

/** Within the scope of a role: all of it may be changed. */
export const staffed = (actor: Actor): RawBuilder<boolean> => {
  const reach = reachOf(actor)
  if (reach.nodes.length + reach.subtrees.length === 0) return sql<boolean>`false`
  return sql<boolean>`exists (select from organizations o where o.id = p.organization_id and ${withinReach(reach)})`
}

/** The caller looks after this very place. */
export const managed = (actor: Actor): RawBuilder<boolean> =>
  sql<boolean>`exists (select from place_managers m where m.place_id = p.id and m.person_id = ${actor.personId} and m.to_on is null)`

/** Either of the two. */
export const kept = (actor: Actor): RawBuilder<boolean> => sql<boolean>`(${staffed(actor)} or ${managed(actor)})`
