import { sql } from 'kysely'
import { metresBetween, type Point } from '@/contract/geo'
import { matchesPlace, type PlaceFilter } from '@/contract/places/filter'
import { calendarOf } from '@/contract/places/open'
import type { FoundPlace } from '@/contract/places/pack'
import { facilities, placeKinds } from '@/contract/places/words'
import { useDatabase } from '@/testing/database'
import { figures, insertPlaces, somewhere } from '@/testing/place-rows'
import { testVault } from '@/testing/small-service'
import { inThePlane, nearestPlaces, planePoint, ranked, reachesOut, type InPlane, type NearPlace } from './nearest'
import { foundPlace, listedColumns } from './row'

const database = useDatabase()
jest.setTimeout(120_000)

const radians = Math.PI / 180
const E2 = (2 - 1 / 298.257223563) / 298.257223563
const across = (latitude: number): number => 6_378_137 / Math.sqrt(1 - E2 * Math.sin(latitude * radians) ** 2)

type Xyz = readonly [number, number, number]
const place3 = ({ longitude, latitude }: Point): Xyz => {
  const n = across(latitude)
  return [n * Math.cos(latitude * radians) * Math.cos(longitude * radians), n * Math.cos(latitude * radians) * Math.sin(longitude * radians), n * (1 - E2) * Math.sin(latitude * radians)]
}

/**
 * The truth of this test, by another way than the code: the chord through the ellipsoid, bent back by the curvature of
 * the normal section (Euler). Right to a millimetre up to 150 km.
 */
const along = (from: Point, to: Point, chord: number): number => {
  const middle = (from.latitude + to.latitude) / 2
  const azimuth = Math.atan2((to.longitude - from.longitude) * Math.cos(middle * radians), to.latitude - from.latitude)
  const n = across(middle)
  const m = (n * (1 - E2)) / (1 - E2 * Math.sin(middle * radians) ** 2)
  const radius = 1 / (Math.cos(azimuth) ** 2 / m + Math.sin(azimuth) ** 2 / n)
  return 2 * radius * Math.asin(chord / (2 * radius))
}

interface Known {
  readonly place: FoundPlace
  readonly xyz: Xyz
}

/** All places that may be among the nearest `count`, by brute force, nearest first. */
const truth = (from: Point, known: readonly Known[], count: number): { code: string; m: number }[] => {
  const [x, y, z] = place3(from)
  const squares = new Float64Array(known.length)
  known.forEach(({ xyz }, i) => { squares[i] = (xyz[0] - x) ** 2 + (xyz[1] - y) ** 2 + (xyz[2] - z) ** 2 })
  const edge = Math.sqrt(squares.slice().sort()[count - 1] ?? Infinity) * 1.001 + 1
  return known.flatMap(({ place }, i) => (squares[i]! > edge ** 2 ? [] : [{ code: place.code, m: along(from, place.point!, Math.sqrt(squares[i]!)) }])).sort((a, b) => a.m - b.m)
}

/** Two ways of computing differ by less; what is closer than that counts as equally far. */
const SAME = 0.003

/** Equal as sets where distances are equal, else in the same order. */
const compare = (rows: readonly NearPlace[], should: readonly { code: string; m: number }[], count: number): string | null => {
  const wanted = Math.min(count, should.length)
  if (rows.length !== wanted) return `${rows.length} rows instead of ${wanted}`
  const exact = new Map(should.map(({ code, m }) => [code, m]))
  const mine = rows.map(({ place }) => exact.get(place.code) ?? Infinity)
  const edge = should[wanted - 1]?.m ?? 0
  if (mine.some((m, i) => m > edge + SAME || (i > 0 && m < mine[i - 1]! - SAME))) return 'another order'
  if (rows.some(({ distanceM }, i) => Math.abs(distanceM - mine[i]!) > 0.06)) return 'another distance'
  const codes = new Set(rows.map(({ place }) => place.code))
  if (codes.size !== wanted || should.some(({ code, m }) => m < edge - SAME && !codes.has(code))) return 'one is missing'
  return null
}

const calendar = calendarOf(Date.parse('2026-11-23T10:00:00+08:00'), [])
let known: readonly Known[] = []
let byCode: ReadonlyMap<string, FoundPlace> = new Map()

beforeAll(async () => {
  const next = figures(4)
  const crowd = Array.from({ length: 40 }, () => somewhere(next))
  const hours = [null, '1-7 24', '1-5 08:30-18:00', '1-7 18:00-02:00']
  await insertPlaces(database.owner, Array.from({ length: 1500 }, (_, i) => ({
    // A third of them stand where others stand: in one building, or entered twice.
    point: i % 3 === 0 ? crowd[(i / 3) % crowd.length]! : i % 50 === 1 ? null : somewhere(next),
    kind: placeKinds[Math.floor(next() * 8)]!, hours: hours[i % 4]!, facilities: facilities.filter(() => next() < 0.6), broken: next() < 0.1 ? ['water'] : [],
    street_code: next() < 0.5 ? '440307003' : null, status: i % 40 === 2 ? 'closed' : i % 40 === 3 ? 'draft' : i % 40 === 4 ? 'suspended' : 'open',
  })))
  const rows = await database.db.selectFrom('places').select(listedColumns).where('status', 'in', ['open', 'suspended', 'preparing']).where('lng', 'is not', null).execute()
  known = rows.map((row) => foundPlace(row, testVault)).map((place) => ({ place, xyz: place3(place.point!) }))
  byCode = new Map(known.map(({ place }) => [place.code, place]))
  await sql`analyze places`.execute(database.owner)
})

const ask = (point: Point, filter: PlaceFilter, limit: number, cursor?: string) => nearestPlaces(database.db, testVault, { point, filter, limit, ...(cursor === undefined ? {} : { cursor }) }, calendar)

/** Eight at a time, as many as there are connections to spare. */
const inParallel = async (count: number, one: (i: number) => Promise<string | null>): Promise<string[]> => {
  const wrong: string[] = []
  let i = 0
  await Promise.all(Array.from({ length: 8 }, async () => {
    while (i < count) {
      const at = i++
      const said = await one(at)
      if (said !== null) wrong.push(`question ${at}: ${said}`)
    }
  }))
  return wrong
}

/** Up to 100 km around the district, half of the questions from inside. */
const questions = (seed: number, count: number): Point[] => {
  const next = figures(seed)
  return Array.from({ length: count }, (_, i) => {
    if (i % 2 === 0) return somewhere(next)
    const [angle, far] = [next() * 2 * Math.PI, Math.sqrt(next()) * 100_000]
    return { longitude: 114.2 + (far * Math.sin(angle)) / 102_750, latitude: 22.7 + (far * Math.cos(angle)) / 110_740 }
  })
}

/** The nearest ten of many points by the same two steps as one question takes them: 500 questions a statement. */
const askMany = async (points: readonly Point[]): Promise<NearPlace[][]> => {
  const [plane, limit] = [points.map(planePoint), 60]
  const { rows } = await sql<{ i: number; code: string; plane: number }>`
    select q.i, p.code, p.plane from unnest(${plane.map(({ east }) => east)}::float8[], ${plane.map(({ north }) => north)}::float8[]) with ordinality q(east, north, i)
    cross join lateral (${inThePlane(sql.raw('p.code'), sql.raw('q.east'), sql.raw('q.north'), limit)}) p order by q.i, p.plane`.execute(database.db)
  const found = points.map((): InPlane[] => [])
  for (const row of rows) found[row.i - 1]!.push({ plane: row.plane, place: byCode.get(row.code)! })
  return Promise.all(found.map(async (some, i) => (reachesOut(some, 10, some[limit - 1]?.plane)
    ? ranked(points[i]!, some).slice(0, 10).map(({ place, m }) => ({ place, distanceM: m }))
    : (await ask(points[i]!, {}, 10)).rows)))
}

test('10,000 questions from up to 100 km away are answered as by measuring every place on the ellipsoid, duplicates and ties included', async () => {
  const points = questions(1, 10_000)
  const wrong: string[] = []
  for (let from = 0; from < points.length; from += 500) {
    const some = points.slice(from, from + 500)
    const answers = await askMany(some)
    some.forEach((point, i) => {
      const said = compare(answers[i]!, truth(point, known, 10), 10)
      if (said !== null) wrong.push(`question ${from + i}: ${said}`)
    })
  }
  expect(wrong).toEqual([])
})

test('one question at a time gives the same', async () => {
  const points = questions(5, 300)
  expect(await inParallel(points.length, async (i) => compare((await ask(points[i]!, {}, 10)).rows, truth(points[i]!, known, 10), 10))).toEqual([])
})

test('with filters for kind, facilities, street and opening the answer is that of looking at every place', async () => {
  const next = figures(2)
  const points = questions(3, 300)
  const filters = points.map((_, i): PlaceFilter => ({
    ...(i % 2 ? { kinds: placeKinds.filter(() => next() < 0.3) } : {}), ...(i % 3 ? { facilities: facilities.filter(() => next() < 0.12) } : {}),
    ...(i % 5 ? {} : { streetCode: '440307003' }), ...(i % 4 === 0 ? { open: 'now' } : i % 4 === 1 ? { open: 'night' } : {}),
  }))
  expect(await inParallel(points.length, async (i) => {
    const matching = known.filter(({ place }) => matchesPlace(place, filters[i]!, calendar))
    return compare((await ask(points[i]!, filters[i]!, 10)).rows, truth(points[i]!, matching, 10), 10)
  })).toEqual([])
})

test('from far away the order is still right and the distance right to 1 %', async () => {
  for (const point of [{ longitude: 116.4, latitude: 39.9 }, { longitude: -0.13, latitude: 51.5 }, { longitude: -70, latitude: -20 }, { longitude: 113.26, latitude: 23.13 }, { longitude: -65.75, latitude: -22.7 }]) {
    const { rows } = await ask(point, {}, 10)
    expect(rows).toHaveLength(10)
    for (const { place, distanceM } of rows) expect(Math.abs(distanceM / metresBetween(point, place.point!) - 1)).toBeLessThan(0.01)
    const nearest = Math.min(...known.map(({ place }) => metresBetween(point, place.point!)))
    expect(rows[0]!.distanceM).toBeLessThan(nearest * 1.01)
  }
})

test('turning pages shows each place once, in order, and ends at 200', async () => {
  const seen: NearPlace[] = []
  let cursor: string | undefined
  do {
    const page = await ask({ longitude: 114.2, latitude: 22.7 }, {}, 20, cursor)
    seen.push(...page.rows)
    cursor = page.next
  } while (cursor !== undefined)
  expect(compare(seen, truth({ longitude: 114.2, latitude: 22.7 }, known, 200), 200)).toBeNull()
})

test('what is closed for good, a draft, or has no point yet is in no answer', async () => {
  const { rows } = await ask({ longitude: 114.2, latitude: 22.7 }, { kinds: [...placeKinds] }, 100)
  expect(new Set(rows.map(({ place }) => place.status))).toEqual(new Set(['open', 'suspended']))
  expect(rows.every(({ place }) => place.point !== null)).toBe(true)
})
