import holidays from '../../../seeds/reference/holidays.json'
import places from '../../../seeds/reference/places.json'
import { initialsOf } from '@/cloud/domain/places/initials'
import { publicHolidays, type HolidayTable } from '@/contract/dates'
import { packPlace } from '@/contract/places/pack'
import type { Facility, PlaceKind, PlaceStatus } from '@/contract/places/words'

/** What the phone ships with, as the text of the file: the places of the reference seeds, packed, and the holidays of the last year that is known, with the fixed dates of the two after it. */
export const bundledPlaces = (): string => {
  const rows = places.rows.map((row) => packPlace({
    code: row.code, kind: row.kind as PlaceKind, name: row.name, streetCode: row.street_code, community: row.community, address: row.address, point: null,
    facilities: row.facilities as Facility[], missing: [], broken: [], hours: row.hours, access: null, phone: null, status: row.status as PlaceStatus,
    openedOn: null, confirmedAt: null, doubt: null, initials: initialsOf(row.name), demo: false,
  }))
  const off = publicHolidays(`${holidays.lastYear}-01-01`, `${holidays.lastYear + 2}-12-31`, holidays as HolidayTable)
  const line = (row: readonly unknown[]): string => JSON.stringify(row)
  return `{"rows":[\n${rows.map(line).join(',\n')}\n],"holidays":${line(off)}}\n`
}
