import { inDistrict } from '@/contract/geo'
import { formatHours, parseHours } from '@/contract/places/hours'
import { facilities as allFacilities, type Facility } from '@/contract/places/words'
import { withoutIdentifiers } from '@/cloud/domain/cases/note'
import { openPhone } from './phone'
import type { Context } from '@/cloud/kernel/handler'
import { refuse } from '@/cloud/kernel/refusal'
import type { PlaceRow } from './kept'

/** What staff write of a place, as the contract parses it. */
export interface PlaceForm {
  readonly kind: string
  readonly level: string | null
  readonly name: string
  readonly streetCode: string | null
  readonly community: string | null
  readonly address: string | null
  readonly point: { readonly longitude: number; readonly latitude: number; readonly origin: string } | null
  readonly facilities: readonly Facility[]
  readonly missing: readonly Facility[]
  readonly hours: string | null
  readonly access: string | null
  readonly phone: string | null
  readonly phoneShown: boolean
  readonly status: string
  readonly openedOn: string | null
  readonly note: string | null
  readonly sources: Readonly<Record<string, string | undefined>>
}

/** Empty = not known; a number that somebody wrote where no number belongs is starred out. */
const plain = (text: string | null): string | null => (text === null || text === '' ? null : withoutIdentifiers(text))

/** Written one way, so that two that mean the same are the same. */
const hoursOf = (hours: string | null): string | null => {
  if (hours === null || hours === '') return null
  const read = parseHours(hours)
  return read === null ? refuse('stations.hours_unclear') : formatHours(read)
}

/** The columns of a form, but for the phone. Refuses a point outside the district and hours that nobody can read. */
export const columnsOf = (form: PlaceForm) => {
  if (form.point !== null && !inDistrict(form.point)) refuse('stations.outside_district')
  const has = allFacilities.filter((one) => form.facilities.includes(one))
  return {
    kind: form.kind, level: form.kind === 'legal_station' ? form.level : null, name: withoutIdentifiers(form.name), street_code: form.streetCode, community: plain(form.community), address: plain(form.address),
    lng: form.point?.longitude ?? null, lat: form.point?.latitude ?? null, point_origin: form.point?.origin ?? null,
    facilities: has, missing: allFacilities.filter((one) => form.missing.includes(one) && !has.includes(one)),
    hours: hoursOf(form.hours), access: form.access, phone_shown: form.phone !== null && form.phoneShown, status: form.status, opened_on: form.openedOn, note: plain(form.note),
    sources: Object.fromEntries(Object.entries(form.sources).flatMap(([field, source]) => (source ? [[field, withoutIdentifiers(source)] as const] : []))),
  }
}

export type PlaceColumns = ReturnType<typeof columnsOf>

/** Columns by the word that the history and the phone use. */
const words: Readonly<Record<keyof PlaceColumns, string>> = {
  kind: 'kind', level: 'level', name: 'name', street_code: 'streetCode', community: 'community', address: 'address', lng: 'point', lat: 'point', point_origin: 'point',
  facilities: 'facilities', missing: 'missing', hours: 'hours', access: 'access', phone_shown: 'phoneShown', status: 'status', opened_on: 'openedOn', note: 'note', sources: 'sources',
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)
const sorted = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))) : value

/** What differs, with what it was before; of a phone only that it differs. */
export const differences = ({ vault }: Pick<Context, 'vault'>, row: PlaceRow, columns: PlaceColumns, phone: string | null): Record<string, unknown> => {
  const before: Record<string, unknown> = {}
  for (const key of Object.keys(words) as (keyof PlaceColumns)[]) {
    if (!same(sorted(row[key]), sorted(columns[key]))) before[words[key]] = words[key] === 'point' ? { longitude: row.lng, latitude: row.lat, origin: row.point_origin } : row[key]
  }
  return openPhone(vault, row.id, row.phone_enc) === phone ? before : { ...before, phone: null }
}

/** What the manager of a place may change; the rest belongs to the union. */
export const managerFields: readonly string[] = ['hours', 'facilities', 'missing', 'access', 'phone', 'phoneShown', 'note']
