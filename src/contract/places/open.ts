import { addDays, clockOf, dayOf, startOf, weekday, type Day } from '@/contract/dates'
import { DAY_MINUTES, parseHours, type Hours, type HoursRule, type Span } from './hours'
import type { Facility, PlaceStatus } from './words'

/** What decides whether a place is open. Instants are milliseconds since 1970. */
export interface Openable {
  readonly status: PlaceStatus
  readonly hours: string | null
  readonly facilities: readonly Facility[]
  readonly doubt: { readonly reports: number; readonly lastAt: number } | null
}

/**
 * `always` day and night · `open` until · `closed` until `opens` (null: not within two weeks) · `unknown` hours ·
 * `doubtful`: it should be open, and several people stood before a locked door · else what its status says.
 * `holidayUnsaid`: today is a public holiday and the hours say nothing of holidays, so they may differ.
 */
export type OpenState =
  | { readonly state: 'always'; readonly holidayUnsaid: boolean }
  | { readonly state: 'open'; readonly until: number; readonly holidayUnsaid: boolean }
  | { readonly state: 'closed'; readonly opens: number | null; readonly holidayUnsaid: boolean }
  | { readonly state: 'doubtful'; readonly reports: number; readonly since: number }
  | { readonly state: 'unknown' | 'preparing' | 'suspended' | 'gone' }

interface CalendarDay {
  readonly day: Day
  /** 1 = Monday … 7 = Sunday */
  readonly weekday: number
  readonly start: number
  readonly holiday: boolean
}

/** The days around a moment, made once for a whole list of places. */
export interface Calendar {
  readonly now: number
  /** From yesterday, whose spans may pass midnight, to two weeks ahead. */
  readonly days: readonly CalendarDay[]
}

const AHEAD = 14
/** So long a doubt stands after its last report, also on a phone that hears of nothing new. The cloud ends it as set, by default the same. */
export const DOUBT_HOURS = 24
const HOUR_MS = 3_600_000
const MINUTE_MS = 60_000

export const calendarOf = (now: number, holidays: readonly Day[]): Calendar => {
  const today = dayOf(now)
  const off = new Set(holidays)
  return {
    now,
    days: Array.from({ length: AHEAD + 2 }, (_, i) => {
      const day = addDays(today, i - 1)
      return { day, weekday: weekday(day) || 7, start: startOf(day), holiday: off.has(day) }
    }),
  }
}

const ruleOn = (hours: Hours, { day, weekday: at, holiday }: CalendarDay): HoursRule | undefined => {
  const dated = hours.find(({ days }) => days.on === 'dates' && days.from <= day && day <= days.to)
  const named = dated ?? (holiday ? hours.find(({ days }) => days.on === 'holiday') : undefined)
  return named ?? hours.find(({ days }) => days.on === 'week' && days.days.includes(at))
}

const spansOf = (hours: Hours, day: CalendarDay): readonly Span[] => ruleOn(hours, day)?.spans ?? []

/** The rule that holds today; undefined: none does, and it is closed. */
export const ruleToday = (hours: Hours, { days }: Calendar): HoursRule | undefined => ruleOn(hours, days[1]!)

/** Open times around now, in order, touching ones joined: [from, to) in milliseconds. */
const timesOf = (hours: Hours, calendar: Calendar): readonly (readonly [number, number])[] => {
  const times: [number, number][] = []
  for (const day of calendar.days) {
    for (const span of spansOf(hours, day)) {
      const [from, to] = [day.start + span.from * MINUTE_MS, day.start + span.to * MINUTE_MS]
      const last = times[times.length - 1]
      if (last && from <= last[1]) last[1] = Math.max(last[1], to)
      else times.push([from, to])
    }
  }
  return times
}

const allDay = parseHours('1-7 24')!
const read = new Map<string, Hours | null>()

/** Many places share the same hours, and a list asks again at every filter. */
const hoursOf = ({ hours, facilities }: Openable): Hours | null => {
  if (hours === null) return facilities.includes('all_day') ? allDay : null
  if (!read.has(hours)) {
    if (read.size > 500) read.clear()
    read.set(hours, parseHours(hours))
  }
  return read.get(hours) ?? null
}

const unsaid = (hours: Hours, { days }: Calendar): boolean => {
  const today = days[1]!
  return today.holiday && !hours.some(({ days: on }) => on.on === 'holiday' || (on.on === 'dates' && on.from <= today.day && today.day <= on.to))
}

const byStatus = { draft: 'unknown', preparing: 'preparing', suspended: 'suspended', closed: 'gone', merged: 'gone' } as const

/** Open now, until when, or from when: decided from status, hours, exceptions, holidays and the reports of others. */
export const openAt = (place: Openable, calendar: Calendar): OpenState => {
  if (place.status !== 'open') return { state: byStatus[place.status] }
  const fresh = place.doubt && calendar.now - place.doubt.lastAt < DOUBT_HOURS * HOUR_MS
  const doubtful = fresh && place.doubt && ({ state: 'doubtful', reports: place.doubt.reports, since: place.doubt.lastAt } as const)
  const hours = hoursOf(place)
  if (!hours) return doubtful || { state: 'unknown' }
  const times = timesOf(hours, calendar)
  const holidayUnsaid = unsaid(hours, calendar)
  const now = times.find(([from, to]) => from <= calendar.now && calendar.now < to)
  if (!now) return { state: 'closed', opens: times.find(([from]) => from > calendar.now)?.[0] ?? null, holidayUnsaid }
  if (doubtful) return doubtful
  const last = calendar.days[calendar.days.length - 1]!
  return now[1] >= last.start + DAY_MINUTES * MINUTE_MS ? { state: 'always', holidayUnsaid } : { state: 'open', until: now[1], holidayUnsaid }
}

/** The same for one place. `now` in milliseconds, `holidays` as the feed names them. */
export const openState = (place: Openable, now: number, holidays: readonly Day[]): OpenState => openAt(place, calendarOf(now, holidays))

/** True when somebody who goes there now finds it open, as far as anybody knows. */
export const isOpen = (place: Openable, calendar: Calendar): boolean => {
  const { state } = openAt(place, calendar)
  return state === 'open' || state === 'always'
}

/** 「夜间开放」: open after the midnight of this night; before 06:00 the night is the one that is passing. */
export const opensAtNight = (place: Openable, calendar: Calendar): boolean => {
  const hours = place.status === 'open' ? hoursOf(place) : null
  if (!hours) return false
  const today = calendar.days[1]!.start
  const midnight = clockOf(calendar.now) < '06:00' ? today : today + DAY_MINUTES * MINUTE_MS
  return timesOf(hours, calendar).some(([from, to]) => from <= midnight && midnight < to)
}
