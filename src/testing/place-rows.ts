import { randomUUID } from 'node:crypto'
import type { Insertable } from 'kysely'
import type { Places } from '@/cloud/db/tables/places'
import type { Db } from '@/cloud/kernel/handler'
import type { Point } from '@/contract/geo'

/** Figures that come again in the same order, from 0 to 1: a failing run can be run again. */
export const figures = (seed: number): (() => number) => {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 4_294_967_296
  }
}

/** A point in the rectangle of the eleven streets. */
export const somewhere = (next: () => number): Point => ({ longitude: 114.05 + next() * 0.3, latitude: 22.59 + next() * 0.21 })

export type PlaceGiven = Partial<Insertable<Places>> & { readonly point?: Point | null }

/** Writes places as they are given, without a code counter or signs: for tests that look at something else. */
export const insertPlaces = async (owner: Db, given: readonly PlaceGiven[]): Promise<{ id: string; code: string }[]> => {
  const union = await owner.selectFrom('organizations').select('id').where('kind', '=', 'district').executeTakeFirstOrThrow()
  const { last } = await owner.insertInto('place_numbers').values({ area: '440307', last: given.length }).onConflict((c) => c.column('area').doUpdateSet((e) => ({ last: e('place_numbers.last', '+', given.length) }))).returning('last').executeTakeFirstOrThrow()
  const { version } = await owner.updateTable('place_feed').set((e) => ({ version: e('version', '+', 1) })).returning('version').executeTakeFirstOrThrow()
  const rows = given.map(({ point = null, ...row }, i) => ({
    id: randomUUID(), code: `LG-440307-${String(last - given.length + i + 1).padStart(3, '0')}`, kind: 'station', name: `示例驿站${i + 1}`, status: 'open', organization_id: union.id, feed_version: version,
    lng: point?.longitude ?? null, lat: point?.latitude ?? null, point_origin: point ? 'picked' : null, ...row,
  }))
  for (let i = 0; i < rows.length; i += 500) await owner.insertInto('places').values(rows.slice(i, i + 500)).execute()
  return rows.map(({ id, code }) => ({ id, code }))
}
