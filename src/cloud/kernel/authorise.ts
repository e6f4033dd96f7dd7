import type { Access } from '@/contract/endpoint'
import type { Actor } from './handler'
import { Refusal } from './refusal'

/**
 * What the contract demands of the caller. Where it lists roles, the handler sees only those: somebody who is both
 * chair and administrator must not read applications by the reach of the administrator.
 */
export const authorise = (access: Access, actor: Actor | null): Actor | null => {
  if (access === 'public') return actor
  if (!actor) throw new Refusal('session.required')
  if (access === 'person') return actor
  const roles = actor.roles.filter((held) => access.includes(held.role))
  if (roles.length === 0) throw new Refusal('role.refused')
  return { ...actor, roles }
}
