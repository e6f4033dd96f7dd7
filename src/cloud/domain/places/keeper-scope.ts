import { sql, type RawBuilder } from 'kysely'
import { reachOf, withinReach } from '@/cloud/domain/orgs/scope'
import type { Actor } from '@/cloud/kernel/handler'

/** Conditions over `places p`, to stand in a WHERE clause. */

const never = sql<boolean>`false`

/** Whether the union of the place lies within, asked row by row: for whoever reaches everything, and meets theirs at once. */
const asked = (actor: Actor): RawBuilder<boolean> => sql<boolean>`(select ${withinReach(reachOf(actor), 'own')} from organizations own where own.id = p.organization_id)`

/** Where a scope's places are: `everywhere` with the condition over each, or in these unions (an SQL array), or nowhere. */
export type KeptWhere = { readonly everywhere: RawBuilder<boolean> } | { readonly unions: RawBuilder<string[]> } | null

/** A small scope is a list of unions, so that its few places are found by the index of their union and not by walking through all there are. */
export const keptWhere = (actor: Actor): KeptWhere => {
  const { nodes, subtrees } = reachOf(actor)
  if (nodes.length + subtrees.length === 0) return null
  if (subtrees.some((path) => !path.includes('.'))) return { everywhere: asked(actor) }
  if (subtrees.length === 0) return { unions: sql<string[]>`${nodes}::uuid[]` }
  return { unions: sql<string[]>`array(select o.id from organizations o where ${withinReach({ nodes, subtrees })})` }
}

/** Within the scope of a role: all of it may be changed. */
export const staffed = (actor: Actor): RawBuilder<boolean> => {
  const where = keptWhere(actor)
  if (where === null) return never
  return 'everywhere' in where ? where.everywhere : sql<boolean>`p.organization_id = any(${where.unions})`
}

/** The caller looks after this very place. */
export const managed = (actor: Actor): RawBuilder<boolean> =>
  sql<boolean>`p.id = any(array(select m.place_id from place_managers m where m.person_id = ${actor.personId} and m.to_on is null))`

/** Either of the two. */
export const kept = (actor: Actor): RawBuilder<boolean> => sql<boolean>`(${staffed(actor)} or ${managed(actor)})`
