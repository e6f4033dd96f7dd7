import { sql } from 'kysely'
import { Client } from 'pg'
import { inThePlane, nearestPlaces, planePoint } from '@/cloud/domain/places/nearest'
import type { CloudFilter } from '@/cloud/domain/places/matching'
import { createVault } from '@/cloud/kernel/vault'
import type { Point } from '@/contract/geo'
import { calendarOf } from '@/contract/places/open'
import { openBenchDatabase, type BenchDatabase } from './bench-database'
import { pointSql, questionsOf, radiusFor } from './beside/points'
import { startPostGis } from './beside/postgis'
import { startRedis } from './beside/redis'
import { quantile, report, round, say, timed } from './measure'

const SIZES = [1_000, 10_000, 100_000, 1_000_000, 10_000_000] as const
/** Of fewer rows a rare kind has no ten to find: that is another question. */
const GROWS_FROM = 10_000
const RUNS = 400
const WARM = 100
const CHUNK = 500_000

/** Everything but the index that is measured: the others cost only when a place is written. */
const others = ['places_feed', 'places_kept', 'places_kept_alike', 'places_in_order', 'places_alike', 'places_lapsing', 'places_reported', 'places_doubted', 'places_in_street', 'places_signs', 'places_name']

/** Nine of ten have water, half are open day and night, one of a thousand is a 工人文化宫. */
const row = `select lpad(to_hex(i), 32, '0')::uuid, 'LG-' || (array['440307','440307003','440307006','440307012','440307013','440307014','440307015','440307016','440307017','440307018','440307019','440307020'])[1 + i % 12] || '-' || lpad((i / 12)::text, 6, '0'),
  case when i % 1000 = 7 then 'cultural_palace' when i % 5 < 3 then 'station' else 'caring_corner' end, '示例驿站' || i, ${pointSql.lng}, ${pointSql.lat}, 'picked',
  case when i % 10 = 0 then '{rest}' else '{water,rest,charging}' end::text[], case when i % 2 = 0 then '1-7 24' else '1-5 08:30-18:00' end, 'open', o.id, 1`

/** Over a connection of its own: a million rows take longer than any statement of the product may. */
const fill = async (database: BenchDatabase, rows: number): Promise<void> => {
  const client = new Client({ connectionString: database.url })
  await client.connect()
  try {
    await client.query('truncate places cascade')
    await client.query(`drop index if exists places_near, ${others.join(', ')}`)
    await client.query('alter table places drop constraint if exists places_code_key')
    for (let from = 0; from < rows; from += CHUNK) {
      await client.query(`insert into places (id, code, kind, name, lng, lat, point_origin, facilities, hours, status, organization_id, feed_version)
        ${row} from generate_series(${from}::bigint, ${Math.min(rows, from + CHUNK) - 1}::bigint) i, organizations o where o.kind = 'district'`)
    }
    await client.query(`create index places_near on places using gist (locm) where status in ('preparing', 'open', 'suspended')`)
    await client.query('vacuum analyze places')
  } finally {
    await client.end()
  }
}

const planOf = async (database: BenchDatabase): Promise<string> => {
  const { rows } = await sql<{ 'QUERY PLAN': string }>`explain select id from places where status in ('preparing', 'open', 'suspended') and locm is not null order by locm <-> point(0, 0) limit 22`.execute(database.app.db)
  return rows.map((line) => line['QUERY PLAN']).find((line) => /Scan/.test(line))?.replace(/\s*\(cost.*|^\s*->\s*/g, '').trim() ?? ''
}

const OURS = 'nearest 10'
const IDS = 'ten ids in the plane'

const filters: Readonly<Record<string, CloudFilter>> = {
  'station with water and charging': { kinds: ['station'], facilities: ['water', 'charging'] },
  'open now': { open: 'now' },
  'one kind of a thousand': { kinds: ['cultural_palace'] },
}

type Ask = (point: Point) => Promise<unknown>

/** Each question to all of them in turn, so that what else the machine does hits all alike. */
const together = async (asks: Readonly<Record<string, Ask>>, points: readonly Point[]): Promise<Map<string, { p50: number; p95: number }>> => {
  const times = new Map(Object.keys(asks).map((name) => [name, [] as number[]]))
  for (const [i, point] of points.entries()) {
    for (const [name, ask] of Object.entries(asks)) {
      const { ms } = await timed(() => ask(point))
      if (i >= WARM) times.get(name)!.push(ms)
    }
  }
  return new Map([...times].map(([name, all]) => [name, { p50: round(quantile(all, 0.5)), p95: round(quantile(all, 0.95)) }]))
}

/**
 * The nearest ten of 1 k to 10 M places, through the function that the endpoint calls, beside Redis and PostGIS where they
 * are installed. BENCH_ROWS: the largest size. Redis knows no "nearest" without a radius: it is asked with one that holds about
 * 40 places, its best case, and with 1 km, as somebody would who doesn't know how dense they stand. Redis and PostGIS give ids
 * and distances, ours the whole rows.
 */
export const benchPlaces = async (): Promise<void> => {
  const sizes = SIZES.filter((rows) => rows <= Number(process.env.BENCH_ROWS ?? Infinity))
  const database = await openBenchDatabase()
  const redis = await startRedis()
  const postgis = await startPostGis()
  if (!redis) say('redis-server: not installed, not measured')
  if (!postgis) say('PostGIS: not installed, not measured')
  const vault = createVault([{ kid: 1, key: Buffer.alloc(32, 7) }])
  const calendar = calendarOf(Date.parse('2026-11-23T12:00:00+08:00'), [])
  const points = questionsOf(RUNS + WARM)
  const first = new Map<string, number>()
  const last = new Map<string, number>()
  try {
    for (const rows of sizes) {
      say(`places: filling ${rows.toLocaleString('en')} …`)
      await fill(database, rows)
      await redis?.fill(rows)
      await postgis?.fill(rows)
      const { db } = database.app
      const radiusM = Math.ceil(radiusFor(rows, 40))
      const asks: Record<string, Ask> = {
        [OURS]: (point) => nearestPlaces(db, vault, { point, filter: {}, limit: 10 }, calendar),
        [IDS]: (point) => inThePlane(sql.raw('p.id'), planePoint(point).east, planePoint(point).north, 10).execute(db),
        ...Object.fromEntries(Object.entries(filters).map(([name, filter]) => [name, (point: Point) => nearestPlaces(db, vault, { point, filter, limit: 10 }, calendar)])),
        ...(redis ? { 'Redis GEOSEARCH, radius of 40 places': (point: Point) => redis.nearest(point, radiusM), 'Redis GEOSEARCH, 1 km': (point: Point) => redis.nearest(point, 1000) } : {}),
        ...(postgis ? { [`PostGIS ${postgis.version} geography KNN`]: (point: Point) => postgis.nearest(point) } : {}),
      }
      const figures = await together(asks, points)
      const [ours, ids] = [figures.get(OURS)!.p50, figures.get(IDS)!.p50]
      const plan = await planOf(database)
      for (const [question, { p50, p95 }] of figures) {
        if (rows === GROWS_FROM) first.set(question, p50)
        last.set(question, p50)
        const beside = /^(Redis|PostGIS)/.test(question)
        report({ bench: 'places', rows, question, p50, p95, ...(beside ? { oursToIt: round(ours / p50), idsToIt: round(ids / p50) } : { plan }), unit: 'ms' })
      }
    }
    for (const [question, ms] of last) report({ bench: 'places', question, growth: round(ms / (first.get(question) ?? ms)), from: GROWS_FROM, to: sizes[sizes.length - 1], mustBe: '≤ 4' })
  } finally {
    await redis?.stop()
    await postgis?.stop()
    await database.stop()
  }
}
