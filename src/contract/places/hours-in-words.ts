import { partsOf, type Day } from '@/contract/dates'
import { dateWords } from '@/contract/dates/copy'
import { hoursWords } from './copy'
import { DAY_MINUTES, parseHours, runsOf, writeClock, type Days, type Span } from './hours'

const date = (day: Day, withYear: boolean): string => {
  const [year, month, at] = partsOf(day)
  return (withYear ? dateWords.year(year) : '') + dateWords.date(month, at)
}

const daysInWords = (days: Days): string => {
  if (days.on === 'holiday') return hoursWords.holiday
  if (days.on === 'dates') return days.from === days.to ? date(days.from, true) : hoursWords.between(date(days.from, true), date(days.to, days.from.slice(0, 4) !== days.to.slice(0, 4)))
  if (days.days.length === 7) return hoursWords.everyDay
  const single = runsOf(days.days).flatMap(([from, to]) => (to - from === 1 ? [[from, from], [to, to]] : [[from, to]]) as [number, number][])
  return single.map(([from, to]) => hoursWords.weekdays(from, to)).join(hoursWords.and)
}

const spanInWords = ({ from, to }: Span): string => {
  if (from === 0 && to === DAY_MINUTES) return hoursWords.allDay
  return hoursWords.span(writeClock(from), to > DAY_MINUTES ? hoursWords.nextDay(writeClock(to)) : writeClock(to))
}

/** One line a rule: 「周一至周五 08:30–18:00」. Text that cannot be read is handed back as it is, never hidden. */
export const hoursInWords = (text: string): readonly string[] => {
  const hours = parseHours(text)
  if (!hours) return [text]
  return hours.map(({ days, spans }) => `${daysInWords(days)} ${spans.length === 0 ? hoursWords.closed : spans.map(spanInWords).join(hoursWords.and)}`)
}
