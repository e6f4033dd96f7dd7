import { sql } from 'kysely'
import * as v from 'valibot'
import { middle, type LocalPoint, type Point } from '@/contract/geo'
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

/** The plane of `places.locm` is right to less than this for any question point, see `planePoint`. */
const EPSILON = 0.01

const { write, read } = cursorOf(v.strictObject({ n: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MOST)), m: v.pipe(v.number(), v.minValue(0)), code: v.pipe(v.string(), v.maxLength(30)) }))

/**
 * Where the question point lies in the plane around the middle of the district: at its true distance and direction.
 * Seen from there the plane orders the places of the district rightly to 1 %, from next door and from Beijing.
 */
export const planePoint = (point: Point): LocalPoint => {
  const { metres, azimuth } = geodesic(middle, point)
  return { east: metres * Math.sin(azimuth), north: metres * Math.cos(azimuth) }
}

const columns = sql.raw(listedColumns.map((name) => `p.${name}`).join(', '))

/** In the order of the plane. Filters look at the nearest `LOOKED_AT` only. */
const inThePlane = async (db: Db, { east, north }: LocalPoint, filter: CloudFilter, look: number): Promise<(ListedRow & { readonly plane: number })[]> => {
  const near = (limit: number) => sql`select ${columns}, p.locm <-> point(${east}, ${north}) as plane from places p
    where p.status in ('preparing', 'open', 'suspended') and p.locm is not null order by p.locm <-> point(${east}, ${north}) limit ${limit}`
  const { rows } = await (isPlain(filter) ? near(look) : sql`select * from (${near(LOOKED_AT)}) p where ${inSql(filter)} limit ${look}`).execute(db)
  return rows as (ListedRow & { readonly plane: number })[]
}

/** Every place that may be among the nearest `wanted`: the plane may err by ε either way. */
const candidates = async (db: Db, vault: Vault, ask: NearestQuestion, calendar: Calendar, wanted: number): Promise<FoundPlace[]> => {
  const from = planePoint(ask.point)
  for (let look = wanted + 6; ; look *= 4) {
    const rows = await inThePlane(db, from, ask.filter, Math.min(look, LOOKED_AT))
    const kept = rows.map((row) => ({ plane: row.plane, place: foundPlace(row, vault) })).filter(({ place }) => isOpenAs(ask.filter.open, place, calendar))
    const [edge, last] = [kept[wanted - 1]?.plane, rows[rows.length - 1]?.plane]
    const enough = edge !== undefined && last !== undefined && last > edge * (1 + 2 * EPSILON)
    if (enough || rows.length < look || look >= LOOKED_AT) return kept.map(({ place }) => place)
  }
}

const order = (a: { m: number; code: string }, b: { m: number; code: string }): number => a.m - b.m || (a.code < b.code ? -1 : a.code > b.code ? 1 : 0)

/**
 * Places by their distance on the ellipsoid, ties by code; at most 200 in all. Places without a point are in no answer.
 * @returns at most `limit` rows and the cursor of the next page
 */
export const nearestPlaces = async (db: Db, vault: Vault, ask: NearestQuestion, calendar: Calendar): Promise<{ rows: NearPlace[]; next?: string }> => {
  const after = read(ask.cursor)
  const seen = after?.n ?? 0
  const places = await candidates(db, vault, ask, calendar, Math.min(seen + ask.limit + 1, MOST + 1))
  const sorted = places.flatMap((place) => (place.point === null ? [] : [{ place, code: place.code, m: geodesic(ask.point, place.point).metres }])).sort(order)
  const rest = after ? sorted.filter((one) => order(one, after) > 0) : sorted
  const page = rest.slice(0, Math.min(ask.limit, MOST - seen))
  const last = page[page.length - 1]
  const rows = page.map(({ place, m }) => ({ place, distanceM: Math.round(m * 10) / 10 }))
  return { rows, ...(last && rest.length > page.length && seen + page.length < MOST ? { next: write({ n: seen + page.length, m: last.m, code: last.code }) } : {}) }
}
