import { sql, type RawBuilder } from 'kysely'
import * as v from 'valibot'
import { localMetres, middle, type LocalPoint, type Point } from '@/contract/geo'
import type { Calendar } from '@/contract/places/open'
import type { FoundPlace } from '@/contract/places/pack'
import { cursorOf } from '@/cloud/domain/cursor'
import type { Db } from '@/cloud/kernel/handler'
import type { Vault } from '@/cloud/kernel/vault'
import { geodesic } from './geodesic'
import { inSql, isOpenAs, isPlain, LOOKED_AT, type CloudFilter } from './matching'
import { foundPlace, listedColumns, type ListedRow } from './row'

export interface NearestQuestion {
  readonly point: Point
  readonly filter: CloudFilter
  readonly cursor?: string
  readonly limit: number
}

export interface NearPlace {
  readonly place: FoundPlace
  readonly distanceM: number
}

/** Nobody reads on for ever; the whole list is the offline file. */
const MOST = 200

/** Distances in the plane are right to this, see `planePoint` and the test of `localMetres`. */
const EPSILON = 0.01

const { write, read } = cursorOf(v.strictObject({ n: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MOST)), m: v.pipe(v.number(), v.minValue(0)), code: v.pipe(v.string(), v.maxLength(30)) }))

/** From here on the plane of the places is no measure of distance any more. */
const FAR_M = 100_000

/**
 * Where the question point lies in the plane of the places. Near by exactly as a place there would, for next to a place
 * every metre counts; far away at its true distance and direction from the middle: seen from there the plane orders the
 * places rightly, from the next city and from Beijing.
 */
export const planePoint = (point: Point): LocalPoint => {
  const { metres, azimuth } = geodesic(middle, point)
  return metres <= FAR_M ? localMetres(point) : { east: metres * Math.sin(azimuth), north: metres * Math.cos(azimuth) }
}

const listed = sql.raw(listedColumns.map((name) => `p.${name}`).join(', '))

/** Places in the order of the plane around a point of it, with their distance there. */
export const inThePlane = (columns: RawBuilder<unknown>, east: unknown, north: unknown, limit: number): RawBuilder<unknown> =>
  sql`select ${columns}, p.locm <-> point(${east}, ${north}) as plane from places p
    where p.status in ('preparing', 'open', 'suspended') and p.locm is not null order by p.locm <-> point(${east}, ${north}) limit ${limit}`

/** Filters look at the nearest `LOOKED_AT` only. */
const look = async (db: Db, { east, north }: LocalPoint, filter: CloudFilter, limit: number): Promise<(ListedRow & { readonly plane: number })[]> => {
  const near = inThePlane(listed, east, north, isPlain(filter) ? limit : LOOKED_AT)
  const { rows } = await (isPlain(filter) ? near : sql`select * from (${near}) p where ${inSql(filter)} limit ${limit}`).execute(db)
  return rows as (ListedRow & { readonly plane: number })[]
}

export interface InPlane {
  readonly plane: number
  readonly place: FoundPlace
}

interface Ranked {
  readonly place: FoundPlace
  readonly code: string
  /** Metres on the ellipsoid. */
  readonly m: number
}

const order = (a: Omit<Ranked, 'place'>, b: Omit<Ranked, 'place'>): number => a.m - b.m || (a.code < b.code ? -1 : a.code > b.code ? 1 : 0)

/** How many are looked at for so many: the plane may err by ε either way. */
const lookFor = (wanted: number): number => wanted + 6

/** False while a place farther out in the plane than `last` may still be among the nearest `wanted`. */
export const reachesOut = (found: readonly InPlane[], wanted: number, last: number | undefined): boolean => {
  const edge = found[wanted - 1]?.plane
  return edge !== undefined && last !== undefined && last > edge * (1 + 2 * EPSILON)
}

/** By their true distance, ties by code. */
export const ranked = (from: Point, found: readonly InPlane[]): Ranked[] =>
  found.flatMap(({ place }) => (place.point === null ? [] : [{ place, code: place.code, m: geodesic(from, place.point).metres }])).sort(order)

/** Every place that may be among the nearest `wanted`. */
const candidates = async (db: Db, vault: Vault, ask: NearestQuestion, calendar: Calendar, wanted: number): Promise<readonly InPlane[]> => {
  const from = planePoint(ask.point)
  for (let limit = lookFor(wanted); ; limit *= 4) {
    const rows = await look(db, from, ask.filter, Math.min(limit, LOOKED_AT))
    const found = rows.map((row) => ({ plane: row.plane, place: foundPlace(row, vault) })).filter(({ place }) => isOpenAs(ask.filter.open, place, calendar))
    if (reachesOut(found, wanted, rows[rows.length - 1]?.plane) || rows.length < limit || limit >= LOOKED_AT) return found
  }
}

/**
 * Places by their distance on the ellipsoid, ties by code; at most 200 in all. Places without a point are in no answer.
 * @returns at most `limit` rows and the cursor of the next page
 */
export const nearestPlaces = async (db: Db, vault: Vault, ask: NearestQuestion, calendar: Calendar): Promise<{ rows: NearPlace[]; next?: string }> => {
  const after = read(ask.cursor)
  const seen = after?.n ?? 0
  const sorted = ranked(ask.point, await candidates(db, vault, ask, calendar, Math.min(seen + ask.limit + 1, MOST + 1)))
  const rest = after ? sorted.filter((one) => order(one, after) > 0) : sorted
  const page = rest.slice(0, Math.min(ask.limit, MOST - seen))
  const last = page[page.length - 1]
  const rows = page.map(({ place, m }) => ({ place, distanceM: Math.round(m * 10) / 10 }))
  return { rows, ...(last && rest.length > page.length && seen + page.length < MOST ? { next: write({ n: seen + page.length, m: last.m, code: last.code }) } : {}) }
}
