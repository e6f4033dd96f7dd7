import fc from 'fast-check'
import { readPlacesFile, writePlacesFile } from './file'
import { matchesPlace } from './filter'
import { calendarOf } from './open'
import { packPlace, unpackPlace, type FoundPlace } from './pack'
import { searchKey } from './search-key'
import { sortByDistance, sortByOpen } from './sort'
import { accesses, facilities, placeKinds, placeStatuses } from './words'

const seconds = fc.integer({ min: 1_600_000_000, max: 1_900_000_000 }).map((s) => s * 1000)
const words = fc.string({ unit: fc.constantFrom('平', '湖', '暖', '蜂', '驿', '站', 'A', '1', '（', ' '), minLength: 1, maxLength: 12 })
const point = fc.record({ longitude: fc.integer({ min: 11_400_000, max: 11_440_000 }).map((n) => n / 1e5), latitude: fc.integer({ min: 2_255_000, max: 2_285_000 }).map((n) => n / 1e5) })
const anyPlace: fc.Arbitrary<FoundPlace> = fc.record({
  code: fc.integer({ min: 1, max: 999 }).map((n) => `LG-440307003-${String(n).padStart(3, '0')}`),
  kind: fc.constantFrom(...placeKinds), name: words, streetCode: fc.option(fc.constantFrom('440307003', '440307014')), community: fc.option(words), address: fc.option(words),
  point: fc.option(point), facilities: fc.subarray([...facilities]), missing: fc.subarray([...facilities]), broken: fc.subarray([...facilities]),
  hours: fc.option(fc.constantFrom('1-7 24', '1-5 08:30-18:00')), access: fc.option(fc.constantFrom(...accesses)), phone: fc.option(fc.constantFrom('0755-12345678')),
  status: fc.constantFrom(...placeStatuses), openedOn: fc.option(fc.constantFrom('2026-01-05')), confirmedAt: fc.option(seconds),
  doubt: fc.option(fc.record({ reports: fc.integer({ min: 3, max: 40 }), lastAt: seconds })), initials: fc.constantFrom('phnfyz', ''), demo: fc.boolean(),
})
const calendar = calendarOf(Date.parse('2026-11-23T10:00:00+08:00'), [])

test('a place that was packed is unpacked as it was', () => {
  fc.assert(fc.property(anyPlace, (place) => {
    expect(unpackPlace(JSON.parse(JSON.stringify(packPlace(place))))).toEqual(place)
  }))
})

test('the file holds every place as it is, whatever is unknown of it', () => {
  fc.assert(fc.property(fc.array(anyPlace), (places) => {
    const file = { version: 7, at: '2026-11-23T02:00:00.000Z', holidays: ['2027-01-01'], places }
    expect(readPlacesFile(writePlacesFile(file))).toEqual(file)
  }))
})

test('a facility that this version does not know does no harm', () => {
  const row = packPlace({ ...fc.sample(anyPlace, 1)[0]!, facilities: ['water'] })
  row[8] = 1 | (1 << 30)
  expect(unpackPlace(row).facilities).toEqual(['water'])
})

test('every filter only takes away, and what it keeps has what was asked for', () => {
  fc.assert(fc.property(fc.array(anyPlace), fc.subarray([...placeKinds]), fc.subarray([...facilities], { maxLength: 3 }), (places, kinds, wanted) => {
    const kept = places.filter((place) => matchesPlace(place, { kinds, facilities: wanted }, calendar))
    for (const place of kept) {
      if (kinds.length > 0) expect(kinds).toContain(place.kind)
      expect(place.facilities).toEqual(expect.arrayContaining(wanted))
      expect(place.broken.filter((one) => wanted.includes(one))).toEqual([])
    }
    expect(places.filter((place) => matchesPlace(place, {}, calendar))).toEqual(places)
  }))
})

test('a place is found by a part of its name, its address, its initials or its code, however it is typed', () => {
  const place: FoundPlace = { ...fc.sample(anyPlace, 1)[0]!, name: '平湖（凤凰）暖蜂驿站', address: '凤凰大道 8 号', initials: 'phfhnfyz', code: 'LG-440307003-007' }
  for (const q of ['平湖凤凰', '凤凰大道8号', 'PHFH', 'nfyz', 'lg-440307003-007', '3-007', '平湖 (凤凰)', ' 平 湖 ']) expect([q, matchesPlace(place, { q }, calendar)]).toEqual([q, true])
  for (const q of ['布吉', 'bj', '008']) expect([q, matchesPlace(place, { q }, calendar)]).toEqual([q, false])
  expect(searchKey('ＡＢ－１（二）')).toBe('ab1二')
})

test('by distance the nearest comes first, equal ones by code, and those without a point last', () => {
  fc.assert(fc.property(fc.array(anyPlace), point, (places, from) => {
    const sorted = sortByDistance(places, from)
    expect(sorted).toHaveLength(places.length)
    sorted.slice(1).forEach((one, i) => {
      const before = sorted[i]!
      expect((before.distanceM ?? 1e9) - (one.distanceM ?? 1e9)).toBeLessThanOrEqual(0)
      if (before.distanceM === one.distanceM) expect(before.place.code <= one.place.code).toBe(true)
    })
  }))
})

test('without any point, what is open stands before what is unknown or closed', () => {
  const one = fc.sample(anyPlace, 1)[0]!
  const open = { status: 'open', doubt: null, facilities: [] } as const
  const places: FoundPlace[] = [{ ...one, ...open, name: 'a', hours: '1-5 20:00-21:00' }, { ...one, ...open, name: 'b', hours: null }, { ...one, ...open, name: 'c', hours: '1-7 24' }, { ...one, status: 'preparing', name: 'd' }]
  expect(sortByOpen(places, calendar).map(({ name }) => name)).toEqual(['c', 'b', 'a', 'd'])
})
