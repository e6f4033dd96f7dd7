import { sql, type RawBuilder } from 'kysely'
import type { Actor } from '@/cloud/kernel/handler'
import { organizationsWithin, reachOf, type Reach } from '@/cloud/domain/orgs/scope'
import type { CaseKind } from './kind'

/** Kinds that the caller's roles review. */
export const kindsFor = (actor: Actor, kinds: readonly CaseKind[]): string[] =>
  kinds.filter((kind) => actor.roles.some((held) => kind.reviewers.includes(held.role))).map((kind) => kind.kind)

export interface DeskScope {
  readonly kinds: readonly string[]
  readonly reach: Reach
  /** Organizations within reach, one column `id`. */
  readonly organizations: RawBuilder<{ id: string }>
  /** Nobody reviews their own application. */
  readonly notOwn: RawBuilder<boolean>
  /** Cases that the caller may move. */
  readonly writable: RawBuilder<boolean>
  /** The same, and those that rose from an organization of the caller to the next. */
  readonly readable: RawBuilder<boolean>
}

export const deskScope = (actor: Actor, kinds: readonly CaseKind[]): DeskScope => {
  const names = kindsFor(actor, kinds)
  const reach = reachOf(actor)
  const organizations = organizationsWithin(reach)
  const notOwn = sql<boolean>`cases.person_id <> ${actor.personId}`
  const always = sql<boolean>`(${notOwn} and cases.kind = any(${names}::text[]))`
  return {
    kinds: names,
    reach,
    organizations,
    notOwn,
    writable: sql<boolean>`(${always} and cases.organization_id in (${organizations}))`,
    readable: sql<boolean>`(${always} and (cases.organization_id in (${organizations}) or cases.first_organization_id in (${organizations})))`,
  }
}
