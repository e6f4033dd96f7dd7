import { sql, type RawBuilder } from 'kysely'
import { reachOf, withinReach } from '@/cloud/domain/orgs/scope'
import type { Actor } from '@/cloud/kernel/handler'

/** Conditions over `places p`, to stand in a WHERE clause. */

const never = sql<boolean>`false`

/**
 * Within the scope of a role: all of it may be changed. A small scope is a list of unions, so that its few places are found
 * by the index of their union and not by walking through all there are; whoever reaches everything walks, and meets theirs at once.
 */
export const staffed = (actor: Actor): RawBuilder<boolean> => {
  const { nodes, subtrees } = reachOf(actor)
  if (nodes.length + subtrees.length === 0) return never
  if (subtrees.some((path) => !path.includes('.'))) return sql<boolean>`exists (select from organizations o where o.id = p.organization_id and ${withinReach({ nodes, subtrees })})`
  if (subtrees.length === 0) return sql<boolean>`p.organization_id = any(${nodes}::uuid[])`
  return sql<boolean>`p.organization_id = any(array(select o.id from organizations o where ${withinReach({ nodes, subtrees })}))`
}

/** The caller looks after this very place. */
export const managed = (actor: Actor): RawBuilder<boolean> =>
  sql<boolean>`p.id = any(array(select m.place_id from place_managers m where m.person_id = ${actor.personId} and m.to_on is null))`

/** Either of the two. */
export const kept = (actor: Actor): RawBuilder<boolean> => sql<boolean>`(${staffed(actor)} or ${managed(actor)})`
