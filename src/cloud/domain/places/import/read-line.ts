import * as v from 'valibot'
import { text as plainText } from '@/contract/fields'
import { inDistrict } from '@/contract/geo'
import type { CoordinateSystem, LineReason, PlaceColumn } from '@/contract/places/sheet-columns'
import { placeCodePattern, placeNamePattern, type Facility, type PlaceAccess, type PlaceKind } from '@/contract/places/words'
import { withoutIdentifiers } from '@/cloud/domain/cases/note'
import { readDay, readYesNo } from '@/cloud/domain/sheets/values'
import { accessOf, endedWord, facilityOf, kindOf, statusOf, systemOf } from './words'
import { readHours } from './read-hours'
import { toGcj } from '@/contract/geo/to-gcj'

/** What a line says; null = it says nothing of it, and deletes nothing. */
export interface PlaceLine {
  readonly code: string | null
  readonly name: string
  readonly kind: PlaceKind | null
  /** null: the code says which place it is. */
  readonly streetCode: string | null
  readonly community: string | null
  readonly address: string | null
  readonly point: { readonly longitude: number; readonly latitude: number; readonly origin: CoordinateSystem } | null
  readonly facilities: readonly Facility[] | null
  readonly missing: readonly Facility[] | null
  readonly hours: string | null
  readonly access: PlaceAccess | null
  readonly phone: string | null
  readonly phoneShown: boolean | null
  readonly openedOn: string | null
  readonly status: 'draft' | 'preparing' | 'open' | 'suspended' | null
  readonly note: string | null
}

export interface LineProblem { readonly column: PlaceColumn; readonly reason: LineReason }

const phoneShape = /^[\d+\-() ]{5,20}$/

/** Everything that is wrong with a line at once, or what it says. `streets`: names, with and without 「街道」, and codes to codes. */
export const readLine = (cell: (column: PlaceColumn) => string, streets: ReadonlyMap<string, string>, system: CoordinateSystem): { line: PlaceLine } | { problems: LineProblem[] } => {
  const problems: LineProblem[] = []
  const wrong = (column: PlaceColumn, reason: LineReason): null => {
    problems.push({ column, reason })
    return null
  }
  const word = <T>(column: PlaceColumn, reason: LineReason, read: (text: string) => T | undefined | null): T | null => (cell(column) === '' ? null : (read(cell(column)) ?? wrong(column, reason)))
  const text = (column: PlaceColumn, most: number): string | null => word(column, 'length', (value) => (v.is(plainText(most), value) ? value : null))
  const list = (column: PlaceColumn): Facility[] | null => {
    const parts = cell(column).split(/[、,，;；/|\n]/).map((part) => part.trim()).filter((part) => part !== '')
    const found = parts.map(facilityOf)
    if (found.includes(undefined)) return wrong(column, 'facility')
    return parts.length === 0 ? null : (found as Facility[])
  }
  const point = (): PlaceLine['point'] => {
    const [east, north] = [cell('longitude'), cell('latitude')]
    const own = word('system', 'system', systemOf)
    if (east === '' && north === '') return null
    if (east === '' || north === '') return wrong(east === '' ? 'longitude' : 'latitude', 'half_a_point')
    const [longitude, latitude] = [Number(east), Number(north)]
    if (!Number.isFinite(longitude) || !Number.isFinite(latitude)) return wrong(Number.isFinite(longitude) ? 'latitude' : 'longitude', 'number')
    if (latitude > 90 && longitude < 90) return wrong('longitude', 'swapped')
    if (Math.abs(longitude) > 180 || Math.abs(latitude) > 90) return wrong('longitude', 'number')
    const origin = own ?? system
    const place = toGcj({ longitude, latitude }, origin)
    return inDistrict(place) ? { ...place, origin } : wrong('longitude', 'outside_district')
  }
  // As it is stored, so that the same sheet finds the place that it made: 「１号」 and 「1号」 are one name.
  const name = withoutIdentifiers(cell('name'))
  if (name === '') wrong('name', 'required')
  else if (name.length < 2 || name.length > 60) wrong('name', 'length')
  else if (!placeNamePattern.test(cell('name'))) wrong('name', 'name')
  const street = cell('street')
  const streetCode = street === '' && cell('code') !== '' ? null : (streets.get(street) ?? wrong('street', street === '' ? 'required' : 'street'))
  const line = {
    code: word('code', 'code', (value) => (placeCodePattern.test(value.toUpperCase()) ? value.toUpperCase() : null)), name, kind: word('kind', 'kind', kindOf), streetCode,
    community: text('community', 40), address: text('address', 120), point: point(), facilities: list('facilities'), missing: list('missing'), hours: word('hours', 'hours', readHours),
    access: word('access', 'access', accessOf), phone: word('phone', 'phone', (value) => (phoneShape.test(value) ? value : null)),
    phoneShown: word('phoneShown', 'yes_no', (value) => { const read = readYesNo(value); return 'value' in read ? read.value : null }),
    openedOn: word('openedOn', 'day', (value) => { const read = readDay(value); return 'value' in read ? read.value : null }),
    status: cell('status') === endedWord ? wrong('status', 'ended') : word('status', 'status', statusOf), note: text('note', 300),
  }
  return problems.length > 0 ? { problems } : { line }
}
