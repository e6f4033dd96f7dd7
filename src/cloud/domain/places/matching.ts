import { sql, type RawBuilder } from 'kysely'
import { calendarOf, isOpen, opensAtNight, type Calendar } from '@/contract/places/open'
import type { FoundPlace } from '@/contract/places/pack'
import type { PlaceFilter } from '@/contract/places/filter'
import { addDays, dayOf, publicHolidays } from '@/contract/dates'
import { holidayTable } from '@/cloud/domain/settings'
import type { Db } from '@/cloud/kernel/handler'

/** What the cloud filters by besides words and distance. */
export type CloudFilter = Pick<PlaceFilter, 'kinds' | 'facilities' | 'open' | 'streetCode'>

/** Most places that one question looks at: more than the district will have, and a bound for whoever asks for what nobody has. */
export const LOOKED_AT = 2000

/** The part of a filter that the database decides; `p` is the place. */
export const inSql = ({ kinds = [], facilities = [], streetCode }: CloudFilter): RawBuilder<unknown> => sql`
  ${kinds.length === 0 ? sql`true` : sql`p.kind = any(${[...kinds]}::text[])`}
  and ${facilities.length === 0 ? sql`true` : sql`p.facilities @> ${[...facilities]}::text[] and not p.broken && ${[...facilities]}::text[]`}
  and ${streetCode === undefined ? sql`true` : sql`p.street_code = ${streetCode}`}`

export const isPlain = ({ kinds = [], facilities = [], streetCode }: CloudFilter): boolean => kinds.length === 0 && facilities.length === 0 && streetCode === undefined

/** The part that hours decide: they are text, and holidays, exceptions and reports count. */
export const isOpenAs = (open: CloudFilter['open'], place: FoundPlace, calendar: Calendar): boolean =>
  open === undefined || (open === 'now' ? isOpen(place, calendar) : opensAtNight(place, calendar))

/** Public holidays of the next weeks; of a year whose table is not there yet, those with a fixed date. */
export const holidaysFrom = async (db: Db, now: Date, weeks: number): Promise<string[]> => {
  const today = dayOf(now)
  return [...publicHolidays(addDays(today, -1), addDays(today, weeks * 7), await holidayTable(db, today))]
}

export const calendarNow = async (db: Db, now: Date, open: CloudFilter['open']): Promise<Calendar> => calendarOf(now.getTime(), open === undefined ? [] : await holidaysFrom(db, now, 3))
