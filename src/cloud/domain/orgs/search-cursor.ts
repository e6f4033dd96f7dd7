import * as v from 'valibot'
import { Refusal } from '@/cloud/kernel/refusal'

/** Where a page of names ended: in the names that begin with the question, or in those that hold it. */
const place = v.strictObject({ part: v.picklist(['begins', 'holds']), key: v.pipe(v.string(), v.maxLength(120)), id: v.pipe(v.string(), v.uuid()) })

export type Place = v.InferOutput<typeof place>

export const writeCursor = (at: Place): string => Buffer.from(JSON.stringify(at)).toString('base64url')

/** A cursor that we did not make is a bad field of the request, not an error of ours. */
export const readCursor = (cursor: string | undefined): Place | null => {
  if (cursor === undefined) return null
  try {
    return v.parse(place, JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')))
  } catch {
    throw new Refusal('request.invalid', [{ path: 'cursor', reason: 'cursor' }])
  }
}
