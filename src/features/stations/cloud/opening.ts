import type { Role } from '@/contract/roles'
import type { Signed } from '@/cloud/domain/cases/kind'
import { refuse } from '@/cloud/kernel/refusal'
import { isAccepted } from './queries/checks'

/** May say that a station was there before there was an acceptance. */
const above: readonly Role[] = ['officer', 'district']

/**
 * A new 暖蜂驿站 opens when it was accepted (item 33), or when an officer writes why not: it opened long ago, say. What was
 * only suspended opens again without more. Other kinds have no acceptance.
 */
export const mayOpen = async ({ db, actor }: Signed, placeId: string, kind: string, from: string | null, to: string, reason: string | undefined): Promise<void> => {
  const opens = to === 'open' && (from === null || from === 'draft' || from === 'preparing')
  if (!opens || kind !== 'station' || (await isAccepted(db, placeId))) return
  if (reason === undefined || !actor.roles.some((held) => above.includes(held.role))) refuse('stations.not_accepted')
}
