import { sql, type RawBuilder } from 'kysely'
import { reviewers, subtreeRoles, type Role } from '@/contract/roles'
import type { Actor, Db } from '@/cloud/kernel/handler'

/** Where somebody's roles reach: single organizations, and whole subtrees named by their root. */
export interface Reach {
  readonly nodes: readonly string[]
  /** `ltree` paths */
  readonly subtrees: readonly string[]
}

/** Staff reach the subtree, a chair that node only (MEM-9); roles outside `counting` give no reach here. */
export const reachOf = (actor: Actor, counting: readonly Role[] = reviewers): Reach => {
  const held = actor.roles.filter((role) => counting.includes(role.role))
  return {
    nodes: held.filter((role) => !subtreeRoles.includes(role.role)).map((role) => role.organizationId),
    subtrees: held.filter((role) => subtreeRoles.includes(role.role)).map((role) => role.path),
  }
}

/** Condition over `organizations` under that alias: the row lies within reach. */
export const withinReach = (reach: Reach, alias = 'o'): RawBuilder<boolean> =>
  sql<boolean>`(${sql.ref(`${alias}.id`)} = any(${reach.nodes}::uuid[]) or ${sql.ref(`${alias}.path`)} <@ any(${reach.subtrees}::ltree[]))`

/** The organizations within reach, as a subquery of one column `id`. */
export const organizationsWithin = (reach: Reach): RawBuilder<{ id: string }> => sql`select o.id from organizations o where ${withinReach(reach)}`

/** Object scope, to stand in a WHERE clause: `column` (an organization id) lies within the caller's reach. */
export const scopeCondition = (actor: Actor, column: string, counting: readonly Role[] = reviewers): RawBuilder<boolean> =>
  sql<boolean>`${sql.ref(column)} in (${organizationsWithin(reachOf(actor, counting))})`

/** From so many organizations on a list is read in its order and what lies outside is skipped; each of fewer gives its first rows out of its own index. */
export const MANY = 100

/** The organizations within reach; null = very many. */
export const fewWithin = async (db: Db, reach: Reach): Promise<string[] | null> => {
  const { rows } = await sql<{ id: string }>`${organizationsWithin(reach)} limit ${MANY + 1}`.execute(db)
  return rows.length > MANY ? null : rows.map((row) => row.id)
}
