import * as v from 'valibot'
import { cursorOf } from '@/cloud/domain/cursor'

/** Where a page of names ended: in the names that begin with the question, or in those that hold it. */
const place = v.strictObject({ part: v.picklist(['begins', 'holds']), key: v.pipe(v.string(), v.maxLength(120)), id: v.pipe(v.string(), v.uuid()) })
export type Place = v.InferOutput<typeof place>

export const { write: writeCursor, read: readCursor } = cursorOf(place)
