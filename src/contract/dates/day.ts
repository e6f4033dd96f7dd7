/** A calendar day in +08:00, `YYYY-MM-DD`. Days compare as strings. */
export type Day = string

/** Milliseconds since 1970, a Date, or ISO 8601 **with** its zone (`…Z`, `…+08:00`). */
export type Instant = number | Date | string

const DAY_MS = 86_400_000
/** Shenzhen has no summer time, so one constant serves every date since 1992. */
const OFFSET_MS = 8 * 3_600_000
const dayShape = /^(\d{4})-(\d{2})-(\d{2})$/
// Read by hand: iOS and Android disagree on every other spelling that `new Date(string)` takes.
const instantShape = /^(\d{4})-(\d{2})-(\d{2})[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?(Z|[+-]\d{2}(?::?\d{2})?)$/

const pad = (value: number, size = 2): string => String(value).padStart(size, '0')

/** The day with this year, month 1–12 and day, or null when the calendar has none (30 February). */
export const makeDay = (year: number, month: number, date: number): Day | null => {
  const at = new Date(Date.UTC(year, month - 1, date))
  const exists = at.getUTCFullYear() === year && at.getUTCMonth() === month - 1 && at.getUTCDate() === date
  return exists ? `${pad(year, 4)}-${pad(month)}-${pad(date)}` : null
}

export const isDay = (text: string): boolean => {
  const found = dayShape.exec(text)
  return found !== null && makeDay(Number(found[1]), Number(found[2]), Number(found[3])) !== null
}

/** `[year, month 1–12, day]`. Throws RangeError on what is not a day. */
export const partsOf = (day: Day): [year: number, month: number, date: number] => {
  if (!isDay(day)) throw new RangeError('not a day: YYYY-MM-DD expected')
  return [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10))]
}

const fromNumber = (count: number): Day => new Date(count * DAY_MS).toISOString().slice(0, 10)

const toNumber = (day: Day): number => {
  const [year, month, date] = partsOf(day)
  return Date.UTC(year, month - 1, date) / DAY_MS
}

/** Milliseconds since 1970. Throws RangeError on text without a zone: a guess there would move a deadline by 8 hours. */
export const millisOf = (instant: Instant): number => {
  const ms = typeof instant === 'string' ? parseInstant(instant) : Number(instant)
  if (!Number.isFinite(ms)) throw new RangeError('not an instant: ISO 8601 with zone expected')
  return ms
}

/** Whether the text names an instant that exists, with its zone. */
export const isInstant = (text: string): boolean => Number.isFinite(parseInstant(text))

const parseInstant = (text: string): number => {
  const found = instantShape.exec(text)
  if (found === null) return Number.NaN
  const [year, month, date, hour, minute, second] = found.slice(1, 7).map((part) => Number(part ?? 0)) as [number, number, number, number, number, number]
  if (makeDay(year, month, date) === null || hour > 23 || minute > 59 || second > 59) return Number.NaN
  const millis = Number((found[7] ?? '').padEnd(3, '0').slice(0, 3))
  const zone = found[8]!
  const sign = zone.startsWith('-') ? -1 : 1
  const zoneMinutes = zone === 'Z' ? 0 : sign * (Number(zone.slice(1, 3)) * 60 + Number(zone.slice(3).replace(':', '') || 0))
  return Date.UTC(year, month - 1, date, hour, minute, second, millis) - zoneMinutes * 60_000
}

/** The day on the calendar in Shenzhen at that instant. */
export const dayOf = (instant: Instant): Day => fromNumber(Math.floor((millisOf(instant) + OFFSET_MS) / DAY_MS))

/** Hour and minute on the clock in Shenzhen: `09:05`. */
export const clockOf = (instant: Instant): string => new Date(millisOf(instant) + OFFSET_MS).toISOString().slice(11, 16)

/** 00:00 of the day in +08:00, milliseconds since 1970. */
export const startOf = (day: Day): number => toNumber(day) * DAY_MS - OFFSET_MS

/** 24:00 of the day in +08:00, milliseconds since 1970: a period runs until then (DL-4, 民法典 203). */
export const endOf = (day: Day): number => startOf(day) + DAY_MS

export const addDays = (day: Day, count: number): Day => fromNumber(toNumber(day) + count)

/** Days from `from` to `to`; negative when `to` comes first. */
export const daysBetween = (from: Day, to: Day): number => toNumber(to) - toNumber(from)

/** 0 = Sunday … 6 = Saturday. */
export const weekday = (day: Day): number => new Date(toNumber(day) * DAY_MS).getUTCDay()
