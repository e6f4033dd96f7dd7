import { isDay, type Day } from '@/contract/dates'

/** Minutes after 00:00 of the day it begins; `to` is greater than `from` and passes 1440 when it ends the next day. */
export interface Span {
  readonly from: number
  readonly to: number
}

/** 1 = Monday … 7 = Sunday · public holidays · dates, both ends included. */
export type Days =
  | { readonly on: 'week'; readonly days: readonly number[] }
  | { readonly on: 'holiday' }
  | { readonly on: 'dates'; readonly from: Day; readonly to: Day }

/** No span: closed on those days. */
export interface HoursRule {
  readonly days: Days
  readonly spans: readonly Span[]
}

/** Dates come before holidays, holidays before the week; a day of the week without a rule is closed. */
export type Hours = readonly HoursRule[]

export const DAY_MINUTES = 1440
const wholeDay: Span = { from: 0, to: DAY_MINUTES }

const readWeek = (text: string): readonly number[] | null => {
  const found: number[] = []
  for (const part of text.split(',')) {
    const range = /^([1-7])(?:-([1-7]))?$/.exec(part)
    if (!range) return null
    const [from, to] = [Number(range[1]), Number(range[2] ?? range[1])]
    if (to < from) return null
    for (let day = from; day <= to; day++) found.push(day)
  }
  return new Set(found).size === found.length ? found.sort((a, b) => a - b) : null
}

const readDays = (text: string): Days | null => {
  if (text === 'H') return { on: 'holiday' }
  const [from = '', to = from, more] = text.split('~')
  if (more === undefined && isDay(from) && isDay(to)) return to < from ? null : { on: 'dates', from, to }
  const days = readWeek(text)
  return days && { on: 'week', days }
}

const readClock = (text: string): number | null => {
  const found = /^(\d{2}):(\d{2})$/.exec(text)
  const minutes = found ? Number(found[1]) * 60 + Number(found[2]) : Number.NaN
  return found && Number(found[2]) < 60 && minutes <= DAY_MINUTES ? minutes : null
}

const readSpan = (text: string): Span | null => {
  const [first = '', last = '', more] = text.split('-')
  const [from, to] = [readClock(first), readClock(last)]
  if (more !== undefined || from === null || to === null || from === DAY_MINUTES) return null
  return { from, to: to <= from ? to + DAY_MINUTES : to }
}

const readSpans = (text: string): readonly Span[] | null => {
  if (text === 'off') return []
  if (text === '24') return [wholeDay]
  const spans = text.split(',').map(readSpan)
  if (spans.includes(null)) return null
  const sorted = (spans as Span[]).sort((a, b) => a.from - b.from)
  return sorted.every((span, i) => i === 0 || span.from > sorted[i - 1]!.to) ? sorted : null
}

const clash = (a: Days, b: Days): boolean => {
  if (a.on === 'week') return b.on === 'week' && a.days.some((day) => b.days.includes(day))
  if (a.on === 'holiday') return b.on === 'holiday'
  return b.on === 'dates' && a.from <= b.to && b.from <= a.to
}

/**
 * Reads `<days> <spans>;…`: days `1-5` `6,7` `H` (public holidays) `2026-10-01` `2026-10-01~2026-10-03`, spans `off`
 * `24` `08:30-12:00,14:00-02:00` (an end at or before its start lies on the next day).
 * @returns null when it cannot be read, when spans overlap, or when two rules say something of one day
 */
export const parseHours = (text: string): Hours | null => {
  const rules: HoursRule[] = []
  for (const part of text.split(';')) {
    const [daysText = '', spansText = '', more] = part.trim().split(/ +/)
    const [days, spans] = [readDays(daysText), readSpans(spansText)]
    if (!days || !spans || more !== undefined || rules.some((rule) => clash(rule.days, days))) return null
    rules.push({ days, spans })
  }
  return rules
}

const clock = (minutes: number): string => `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`

/** `08:30`; the end of a day stays `24:00`, an end on the next day is written as its clock. */
export const writeClock = (minutes: number): string => clock(minutes > DAY_MINUTES ? minutes - DAY_MINUTES : minutes)

const isWhole = (spans: readonly Span[]): boolean => spans.length === 1 && spans[0]!.from === 0 && spans[0]!.to === DAY_MINUTES

const writeSpans = (spans: readonly Span[]): string => {
  if (spans.length === 0) return 'off'
  return isWhole(spans) ? '24' : spans.map(({ from, to }) => `${writeClock(from)}-${writeClock(to)}`).join(',')
}

/** `[1,2,3,6]` → `[[1,3],[6,6]]` */
export const runsOf = (days: readonly number[]): readonly (readonly [number, number])[] => {
  const runs: [number, number][] = []
  for (const day of days) {
    const last = runs[runs.length - 1]
    if (last && day === last[1] + 1) last[1] = day
    else runs.push([day, day])
  }
  return runs
}

const writeDays = (days: Days): string => {
  if (days.on === 'holiday') return 'H'
  if (days.on === 'dates') return days.from === days.to ? days.from : `${days.from}~${days.to}`
  return runsOf(days.days).map(([from, to]) => (from === to ? `${from}` : `${from}-${to}`)).join(',')
}

/** The one way to write these hours: what `parseHours` reads, `formatHours` writes again. */
export const formatHours = (hours: Hours): string => hours.map(({ days, spans }) => `${writeDays(days)} ${writeSpans(spans)}`).join(';')
