import { uuidv7 } from '@/contract/ids'
import { randomBytes } from './random'

/** A UUIDv7 for something that the phone begins: made with the draft, not on the tap, so that a repeated submit is the same record. */
export const newRecordId = async (): Promise<string> => uuidv7(await randomBytes(16), Date.now())

/** An idempotency key: one for each thing a person wants done, the same on every attempt. */
export const newKey = newRecordId
