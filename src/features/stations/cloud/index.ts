import { implement } from '@/cloud/kernel/handler'
import { stationsContract } from '../contract'
import { finding } from './finding'
import { keeping } from './keeping'
import { sheeting } from './sheeting'
import { reporting } from './reporting'

export const stationsCloud = implement(stationsContract, { ...finding, ...reporting, ...keeping, ...sheeting })
export { placesErasing } from './erasing'
export { endDoubts, pruneReports, raiseReports } from './jobs'
export { noteStale } from './stale'
export { suggestionCase } from './suggestion-kind'
