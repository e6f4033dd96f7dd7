import { safeText } from '@/cloud/adapters/sheets/safe-text'
import { toWgs84 } from '@/contract/geo/gcj'
import { writePlacesFile } from '@/contract/places/file'
import type { FoundPlace } from '@/contract/places/pack'
import type { Db } from '@/cloud/kernel/handler'
import type { Vault } from '@/cloud/kernel/vault'
import { readFeed } from './feed'
import { holidaysFrom } from './matching'

/** Every place that may be seen, of one version; nothing in it is about a person. */
export interface OpenData {
  readonly version: number
  readonly at: Date
  readonly holidays: readonly string[]
  /** Names by code. */
  readonly streets: ReadonlyMap<string, string>
  readonly places: readonly FoundPlace[]
}

const HOLIDAY_WEEKS = 26
const PAGE = 1000

export const readOpenData = async (db: Db, vault: Vault, now: Date): Promise<OpenData> => {
  const streets = await db.selectFrom('streets').select(['code', 'name']).execute()
  const places: FoundPlace[] = []
  for (let cursor: string | undefined; ;) {
    const feed = await readFeed(db, vault, { limit: PAGE, ...(cursor === undefined ? {} : { cursor }) })
    places.push(...feed.places)
    cursor = feed.next
    if (cursor === undefined) return { version: feed.version, at: now, holidays: await holidaysFrom(db, now, HOLIDAY_WEEKS), streets: new Map(streets.map(({ code, name }) => [code, name])), places }
  }
}

/** The offline file. */
export const asFile = ({ version, at, holidays, places }: OpenData): string => writePlacesFile({ version, at: at.toISOString(), holidays, places })

const rounded = (degrees: number): number => Math.round(degrees * 1e6) / 1e6
const dateOf = (ms: number | null): string | null => (ms === null ? null : new Date(ms).toISOString())

const facts = (place: FoundPlace, streets: OpenData['streets']) => ({
  code: place.code, kind: place.kind, name: place.name, street_code: place.streetCode, street: place.streetCode === null ? null : (streets.get(place.streetCode) ?? null),
  community: place.community, address: place.address, hours: place.hours, access: place.access, phone: place.phone, status: place.status,
  opened_on: place.openedOn, confirmed_at: dateOf(place.confirmedAt), demo: place.demo,
})

/** RFC 7946 knows WGS-84 only; the point of WeChat's maps goes along as `gcj02`. A place without a point has no geometry. */
export const asGeoJson = ({ places, streets, version }: OpenData): string => {
  const features = places.map((place) => {
    const wgs = place.point && toWgs84(place.point)
    return {
      type: 'Feature', id: place.code, geometry: wgs && { type: 'Point', coordinates: [rounded(wgs.longitude), rounded(wgs.latitude)] },
      properties: { ...facts(place, streets), gcj02: place.point && [place.point.longitude, place.point.latitude], facilities: place.facilities, missing: place.missing, broken: place.broken },
    }
  })
  return JSON.stringify({ type: 'FeatureCollection', version, features })
}

/** A cell that a spreadsheet would compute becomes text; quotes are doubled. */
const cell = (value: string | number | boolean | null): string => {
  const safe = safeText(value === null ? '' : String(value))
  return /[",\r\n']/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** With a mark of its encoding, so that Excel reads Chinese; lists are joined by `;`. */
export const asCsv = ({ places, streets }: OpenData): string => {
  const rows = places.map((place) => {
    const wgs = place.point && toWgs84(place.point)
    return {
      ...facts(place, streets), facilities: place.facilities.join(';'), missing: place.missing.join(';'), broken: place.broken.join(';'),
      longitude_wgs84: wgs && rounded(wgs.longitude), latitude_wgs84: wgs && rounded(wgs.latitude), longitude_gcj02: place.point?.longitude ?? null, latitude_gcj02: place.point?.latitude ?? null,
    }
  })
  const head = ['code', 'kind', 'name', 'street_code', 'street', 'community', 'address', 'hours', 'access', 'phone', 'status', 'opened_on', 'confirmed_at', 'demo', 'facilities', 'missing', 'broken', 'longitude_wgs84', 'latitude_wgs84', 'longitude_gcj02', 'latitude_gcj02'] as const
  return `\ufeff${[head.join(','), ...rows.map((row) => head.map((name) => cell(row[name])).join(','))].join('\r\n')}\r\n`
}
