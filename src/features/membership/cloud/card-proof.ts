import { shownCodes } from '@/cloud/domain/shown-code'

/** Prove the card of the membership whose id they bear. */
export const cardCodes = shownCodes('LGC1', 'card-key')
