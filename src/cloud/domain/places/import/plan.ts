import type { LineReason, PlaceColumn } from '@/contract/places/sheet-columns'
import type { PlaceForm } from '../fields'
import { needsAcceptance } from '../needs-acceptance'
import type { KnownPlace } from './queries'
import type { PlaceLine } from './read-line'

/** Who brings a sheet in, as far as it matters for its lines. */
export interface Bringer {
  /** Union that a new place of that street becomes, or null: it lies beyond the scope. */
  readonly unionOf: (streetCode: string) => string | null
  /** Officers and the district know which station opened long ago; a chair waits for the acceptance (item 33). */
  readonly mayOpen: boolean
  /** Of new places about which the sheet says nothing. */
  readonly status: 'draft' | 'preparing' | 'open'
  /** 「导入 2026-11-23」: where the facts are from. */
  readonly source: string
}

/** By the words of the history: what a form would change of a place. */
type Differs = (place: KnownPlace, form: PlaceForm) => Readonly<Record<string, unknown>>

export type Planned =
  | { readonly what: 'bad'; readonly problem: { readonly column: PlaceColumn; readonly reason: LineReason } }
  | { readonly what: 'add'; readonly organizationId: string; readonly form: PlaceForm }
  | { readonly what: 'change'; readonly place: KnownPlace; readonly form: PlaceForm }

const nameAndStreet = (name: string, streetCode: string | null): string => `${name}@${streetCode ?? ''}`

const bad = (column: PlaceColumn, reason: LineReason): Planned => ({ what: 'bad', problem: { column, reason } })

const sourcesOf = (line: PlaceLine, source: string): Record<string, string> =>
  Object.fromEntries((['name', 'address', 'point', 'facilities', 'hours', 'access', 'phone', 'openedOn'] as const).flatMap((field) => (line[field] === null ? [] : [[field, source]])))

const fresh = (line: PlaceLine, { status, source }: Bringer): PlaceForm => ({
  kind: line.kind ?? 'station', level: null, name: line.name, streetCode: line.streetCode, community: line.community, address: line.address, point: line.point,
  facilities: line.facilities ?? [], missing: line.missing ?? [], hours: line.hours, access: line.access, phone: line.phone, phoneShown: line.phoneShown ?? false,
  status: line.status ?? status, openedOn: line.openedOn, note: line.note, sources: sourcesOf(line, source),
})

type Point = PlaceForm['point']

/** An export writes every point in GCJ-02: what came out unchanged keeps where it came from. */
const POINT_DEGREES = 1e-6
const sameSpot = (a: Point, b: Point): boolean => a !== null && b !== null && Math.abs(a.longitude - b.longitude) <= POINT_DEGREES && Math.abs(a.latitude - b.latitude) <= POINT_DEGREES

/** What the line says replaces what is known, an empty cell replaces nothing. `phone`: the one that is known. */
const merged = (line: PlaceLine, place: KnownPlace, phone: string | null, { source }: Bringer, differs: Differs): PlaceForm => {
  const known = place.lng === null || place.lat === null || place.point_origin === null ? null : { longitude: place.lng, latitude: place.lat, origin: place.point_origin }
  const form = {
    kind: line.kind ?? place.kind, level: place.level, name: line.name, streetCode: line.streetCode ?? place.street_code, community: line.community ?? place.community, address: line.address ?? place.address, point: line.point === null || sameSpot(line.point, known) ? known : line.point,
    facilities: line.facilities ?? (place.facilities as PlaceForm['facilities']), missing: line.missing ?? (place.missing as PlaceForm['missing']), hours: line.hours ?? place.hours, access: line.access ?? place.access,
    phone: line.phone ?? phone, phoneShown: line.phoneShown ?? place.phone_shown, status: line.status ?? place.status, openedOn: line.openedOn ?? place.opened_on, note: line.note ?? place.note,
    sources: place.sources as PlaceForm['sources'],
  }
  // Only what really differs as it would be stored is from this sheet: bringing it in once more changes nothing.
  const before = differs(place, form)
  const news = Object.keys(sourcesOf(line, source)).filter((field) => field in before)
  return { ...form, sources: { ...form.sources, ...Object.fromEntries(news.map((field) => [field, source])) } }
}

/** Decides line after line; the second of two that mean one place is told and left out. `phoneOf`: opens what is sealed. */
export const planner = (known: readonly KnownPlace[], bringer: Bringer, phoneOf: (place: KnownPlace) => string | null, differs: Differs) => {
  const byCode = new Map(known.map((place) => [place.code, place]))
  const living = known.filter((place) => place.status !== 'closed' && place.status !== 'merged')
  const byName = new Map<string, KnownPlace[]>()
  for (const place of living) byName.set(nameAndStreet(place.name, place.street_code), [...(byName.get(nameAndStreet(place.name, place.street_code)) ?? []), place])
  const seen = new Set<string>()
  return (line: PlaceLine): Planned => {
    const named = line.code === null ? (byName.get(nameAndStreet(line.name, line.streetCode)) ?? []) : []
    if (named.length > 1) return bad('name', 'several')
    const place = line.code === null ? named[0] : byCode.get(line.code)
    if (line.code !== null && place === undefined) return bad('code', 'code_unknown')
    if (place !== undefined && !place.mine) return bad(line.code === null ? 'name' : 'code', 'beyond')
    if (place !== undefined && (place.status === 'closed' || place.status === 'merged')) return bad('code', 'ended')
    const twin = place?.id ?? nameAndStreet(line.name, line.streetCode)
    if (seen.has(twin)) return bad('name', 'twin')
    const after = { kind: line.kind ?? place?.kind ?? 'station', status: line.status ?? place?.status ?? bringer.status }
    if (needsAcceptance(place ?? null, after) && !bringer.mayOpen && place?.accepted !== true) return bad('status', 'not_accepted')
    if (place !== undefined) {
      seen.add(twin)
      return { what: 'change', place, form: merged(line, place, phoneOf(place), bringer, differs) }
    }
    const organizationId = line.streetCode === null ? null : bringer.unionOf(line.streetCode)
    if (organizationId === null) return bad('street', 'beyond')
    seen.add(twin)
    return { what: 'add', organizationId, form: fresh(line, bringer) }
  }
}
