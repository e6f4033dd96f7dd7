import * as v from 'valibot'
import { cursorOf, pageSize } from '@/cloud/domain/cursor'
import type { BadLine } from '@/cloud/domain/places/import/import-places'

/** The last line that was told. */
export const badCursor = cursorOf(v.pipe(v.number(), v.integer(), v.minValue(0)))

export const cutBad = (rows: readonly BadLine[]): { rows: readonly BadLine[]; next?: string } => {
  const page = rows.slice(0, pageSize)
  const last = page.at(-1)
  return rows.length > pageSize && last !== undefined ? { rows: page, next: badCursor.write(last.line) } : { rows: page }
}
