import type { Actor } from '@/cloud/kernel/handler'
import { reachOf, type Reach } from '@/cloud/domain/orgs/scope'
import type { Role } from '@/contract/roles'
import { grantersOf } from '../rules'

/** Whether the caller may grant, confirm or revoke that role in the union at that `ltree` path. */
export const mayGrant = (actor: Actor, role: Role, path: string): boolean =>
  actor.roles.some((held) => grantersOf[role].includes(held.role) && (path === held.path || path.startsWith(`${held.path}.`)))

/** Where the caller may grant that role. */
export const grantReach = (actor: Actor, role: Role): Reach => reachOf(actor, grantersOf[role])

/** Where the caller sees who holds which role; a chair in the own union only (MEM-9). */
export const listReach = (actor: Actor): Reach => reachOf(actor, ['chair', 'officer', 'district', 'admin'])

/** Where the caller sees what is proposed: not those whom it would replace. */
export const proposalReach = (actor: Actor): Reach => reachOf(actor, ['officer', 'district', 'admin'])
