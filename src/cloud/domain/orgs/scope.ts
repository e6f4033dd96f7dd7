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

/** What lists have in common; SQL over the table's own alias. */
export interface Listed {
  /** `roles r` */
  readonly from: RawBuilder<unknown>
  /** The columns of its id and of the organization that it belongs to. */
  readonly id: RawBuilder<string>
  readonly union: RawBuilder<string>
  readonly which: RawBuilder<unknown>
  readonly order: RawBuilder<unknown>
  readonly limit: number
}

/** Ids of rows within reach, among them the first ones in that order: for each of few organizations as many, of very many the first. */
export const firstWithin = async (db: Db, reach: Reach, { from, id, union, which, order, limit }: Listed): Promise<string[]> => {
  const few = await fewWithin(db, reach)
  // The scope is asked row by row: the planner believes that a subtree is small, and would sort everything.
  const { rows } = await (few === null
    ? sql<{ id: string }>`select ${id} as id from ${from} where (select ${withinReach(reach, 'own')} from organizations own where own.id = ${union}) and ${which} order by ${order} limit ${sql.lit(limit)}`
    : sql<{ id: string }>`select x.id from unnest(${few}::uuid[]) as scope (id) cross join lateral (select ${id} as id from ${from} where ${union} = scope.id and ${which} order by ${order} limit ${sql.lit(limit)}) x`).execute(db)
  return rows.map((row) => row.id)
}

/** The organizations within reach; null = very many. */
export const fewWithin = async (db: Db, reach: Reach): Promise<string[] | null> => {
  const { rows } = await sql<{ id: string }>`${organizationsWithin(reach)} limit ${sql.lit(MANY + 1)}`.execute(db)
  return rows.length > MANY ? null : rows.map((row) => row.id)
}
