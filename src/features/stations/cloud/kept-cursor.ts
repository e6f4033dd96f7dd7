import * as v from 'valibot'
import { cursorOf } from '@/cloud/domain/cursor'
import type { KeptRow } from './queries/kept'

const place = v.strictObject({ calm: v.boolean(), street: v.pipe(v.string(), v.maxLength(9)), name: v.pipe(v.string(), v.maxLength(80)), id: v.pipe(v.string(), v.uuid()) })
export type KeptAt = v.InferOutput<typeof place>

export const { write: writeKept, read: readKept } = cursorOf(place)

export const keptAt = (row: KeptRow): string => writeKept({ calm: row.open_reports === 0, street: row.street_code ?? '', name: row.name, id: row.id })
