import { useSession } from '@/client/session'
import type { Role } from '@/contract/roles'
import type { Option } from '@/ui/pick-control'
import type { KeptPlace } from '../keep-store'

const staff: readonly Role[] = ['chair', 'officer', 'district']

/** The unions that a place may be given to: those in which one holds a role, and the one that it belongs to already. */
export const useUnions = (place: KeptPlace | null): readonly Option[] => {
  const roles = useSession(({ me }) => me?.roles) ?? []
  const own = roles.filter(({ role }) => staff.includes(role)).map(({ organizationId, organizationName }) => [organizationId, organizationName] as const)
  const now = place === null ? [] : [[place.organizationId, place.unionName ?? ''] as const]
  return [...new Map([...now, ...own])].map(([code, name]) => ({ code, name }))
}
