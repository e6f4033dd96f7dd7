import * as v from 'valibot'
import { cursorOf, pageSize } from '@/cloud/domain/cursor'
import type { WorkRow } from './queries/work-reports'

const instant = v.pipe(v.string(), v.regex(/^2\d{3}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/), v.check((at) => !Number.isNaN(Date.parse(at))))

/** What is risen first, then doors, then the oldest. */
const place = v.strictObject({ rank: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(3)), at: instant, id: v.pipe(v.string(), v.uuid()) })
export type WorkPlace = v.InferOutput<typeof place>

export const { write: writeWorkPlace, read: readWorkPlace } = cursorOf(place)

export const workPlaceOf = (row: WorkRow): string => writeWorkPlace({ rank: row.rank, at: row.at.toISOString(), id: row.id })

/** Cuts a result that was asked for with one row more than a page. */
export const cutBy = <T>(rows: readonly T[], cursorAt: (row: T) => string): { rows: readonly T[]; next?: string } => {
  const last = rows[pageSize - 1]
  return rows.length > pageSize && last !== undefined ? { rows: rows.slice(0, pageSize), next: cursorAt(last) } : { rows }
}
