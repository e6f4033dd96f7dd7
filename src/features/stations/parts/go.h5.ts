import { navigate } from '@/client/navigate'
import type { FoundPlace } from '@/contract/places/pack'

type Target = Pick<FoundPlace, 'code' | 'name' | 'address' | 'point'>

export const canGo = ({ point }: Target): boolean => point !== null

/** A browser has no map of its own: the page of the place offers those that a phone may have. */
export const goTo = ({ code }: Target): Promise<void> => navigate('features/stations/pages/place/index', { code, go: 1 })
