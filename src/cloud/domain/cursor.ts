import { sql, type RawBuilder } from 'kysely'
import * as v from 'valibot'
import { Refusal } from '@/cloud/kernel/refusal'

/** Where a page of a list ended, as a text that the phone gives back; `place` says of what shape ours are. */
export const cursorOf = <S extends v.GenericSchema<unknown, unknown>>(place: S) => ({
  write: (at: v.InferOutput<S>): string => Buffer.from(JSON.stringify(at)).toString('base64url'),
  /** A cursor that we did not make is a bad field of the request, not an error of ours. */
  read: (cursor: string | undefined): v.InferOutput<S> | null => {
    if (cursor === undefined) return null
    try {
      return v.parse(place, JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')))
    } catch {
      throw new Refusal('request.invalid', [{ path: 'cursor', reason: 'cursor' }])
    }
  },
})

const exists = (at: string): boolean => {
  const read = new Date(at)
  return !Number.isNaN(read.getTime()) && read.toISOString().startsWith(at.slice(0, 10))
}

/** The value that a list is sorted by, and the id that breaks ties. */
const place = v.strictObject({ at: v.pipe(v.string(), v.regex(/^2\d{3}-\d{2}-\d{2}(T\d{2}:\d{2}:\d{2}\.\d{3}Z)?$/), v.check(exists)), id: v.pipe(v.string(), v.uuid()) })
export type Place = v.InferOutput<typeof place>

export const { write: writePlace, read: readPlace } = cursorOf(place)

/** Rows on one page of any list. */
export const pageSize = 20

/** A page and one row, in the words of the statement: planned for all values, a limit that is a parameter counts as a tenth of everything. */
export const pageAndOne: RawBuilder<number> = sql.lit(pageSize + 1)

/** What comes after that place in a list that is newest first; the bound is what an index can begin from. */
export const olderThan = (at: RawBuilder<unknown>, id: RawBuilder<unknown>, after: Place | null): RawBuilder<boolean> =>
  after === null ? sql<boolean>`true` : sql<boolean>`(${at} <= ${after.at}::timestamptz and (${at} < ${after.at}::timestamptz or ${id} > ${after.id}::uuid))`

/** The same of a list of days. */
export const olderDay = (on: RawBuilder<unknown>, id: RawBuilder<unknown>, after: Place | null): RawBuilder<boolean> =>
  after === null ? sql<boolean>`true` : sql<boolean>`(${on} <= ${after.at.slice(0, 10)}::date and (${on} < ${after.at.slice(0, 10)}::date or ${id} > ${after.id}::uuid))`

/** The same where the database keeps microseconds and the place knows milliseconds only. */
export const olderByMilliseconds = (at: RawBuilder<unknown>, id: RawBuilder<unknown>, after: Place | null): RawBuilder<boolean> =>
  after === null ? sql<boolean>`true` : sql<boolean>`(${at} < ${after.at}::timestamptz + interval '1 millisecond' and (${at} < ${after.at}::timestamptz or ${id} > ${after.id}::uuid))`

/** Cuts a result that was asked for with one row more than a page, and says where to go on. */
export const cutPage = <T>(rows: readonly T[], placeOf: (row: T) => Place): { rows: readonly T[]; next?: string } => {
  const last = rows[pageSize - 1]
  return rows.length > pageSize && last !== undefined ? { rows: rows.slice(0, pageSize), next: writePlace(placeOf(last)) } : { rows }
}
