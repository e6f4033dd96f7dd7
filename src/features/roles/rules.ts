import { addDays, addMonths, type Day } from '@/contract/dates'
import type { Issue } from '@/contract/errors'
import type { Role } from '@/contract/roles'

/** Who may grant, confirm and revoke which role: always somebody above it, never for oneself. An administrator keeps the administrators, too. */
export const grantersOf: Readonly<Record<Role, readonly Role[]>> = {
  chair: ['officer', 'district', 'admin'],
  officer: ['district', 'admin'],
  lawyer: ['district', 'admin'],
  district: ['admin'],
  admin: ['admin'],
}

/** In which kinds of union a role exists. */
export const placesOf: Readonly<Record<Role, readonly string[]>> = {
  chair: ['enterprise', 'community', 'park', 'sector', 'catch_all'],
  officer: ['street', 'catch_all', 'community', 'park', 'sector'],
  lawyer: ['district', 'street'],
  district: ['district'],
  admin: ['district'],
}

/** Roles that somebody who holds these may grant, the most frequent first. */
export const grantable = (held: readonly Role[]): Role[] => (Object.keys(grantersOf) as Role[]).filter((role) => grantersOf[role].some((granter) => held.includes(granter)))

/** MEM-8: 3 or 5 years; the longer one bounds every role. */
const LONGEST_MONTHS = 60

/** A role may be prepared so many days ahead, between election and taking office. */
const AHEAD_DAYS = 180

export interface Term {
  readonly role: Role
  readonly fromOn: Day
  readonly toOn?: Day | undefined
  readonly electedOn?: Day | undefined
  readonly paperNo?: string | undefined
  readonly electionFileId?: string | undefined
}

/** A chair comes from an election and has a term (MEM-8); what nobody elects has no election. */
export const termIssues = ({ role, fromOn, toOn, electedOn, paperNo, electionFileId }: Term, today: Day): Issue[] => {
  const elected = role === 'chair'
  const says: readonly [string, string, boolean][] = [
    ['fromOn', 'past', fromOn < today],
    ['fromOn', 'far', fromOn > addDays(today, AHEAD_DAYS)],
    ['toOn', 'required', elected && toOn === undefined],
    ['toOn', 'order', toOn !== undefined && toOn <= fromOn],
    ['toOn', 'far', toOn !== undefined && toOn > addMonths(electedOn ?? fromOn, LONGEST_MONTHS)],
    ['electedOn', 'required', elected && electedOn === undefined],
    ['electedOn', 'future', electedOn !== undefined && (electedOn > today || electedOn > fromOn)],
    ['electedOn', 'role', !elected && electedOn !== undefined],
    ['paperNo', 'role', !elected && paperNo !== undefined],
    ['electionFileId', 'role', !elected && electionFileId !== undefined],
  ]
  return says.filter(([, , wrong]) => wrong).map(([path, reason]) => ({ path, reason }))
}
