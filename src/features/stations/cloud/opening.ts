import type { Role } from '@/contract/roles'
import { needsAcceptance, type Standing } from '@/cloud/domain/places/needs-acceptance'
import type { Signed } from '@/cloud/domain/cases/kind'
import { refuse } from '@/cloud/kernel/refusal'
import { isAccepted } from './queries/checks'

/** May say that a station was there before there was an acceptance. */
const above: readonly Role[] = ['officer', 'district']

/**
 * A new 暖蜂驿站 opens when it was accepted (item 33), or when an officer writes why not: it opened long ago, say. `before`:
 * as it is kept now, null = it is new.
 */
export const mayOpen = async ({ db, actor }: Signed, placeId: string, before: Standing | null, after: Standing, reason: string | undefined): Promise<void> => {
  if (!needsAcceptance(before, after) || (await isAccepted(db, placeId))) return
  if (reason === undefined || !actor.roles.some((held) => above.includes(held.role))) refuse('stations.not_accepted')
}
