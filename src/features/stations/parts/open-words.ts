import { addDays, clockOf, dayOf, formatAge, formatDay, formatInstant, startOf } from '@/contract/dates'
import type { OpenState } from '@/contract/places/open'
import { copy } from '../copy'

export interface OpenWords {
  readonly text: string
  /** The colour only repeats the words. */
  readonly tone: 'ok' | 'amber' | 'quiet'
  /** What else is to know: who said so, and a holiday of which the hours say nothing. */
  readonly more?: string
}

const words = copy.open

const untilWords = (until: number, now: number): string => {
  const today = dayOf(now)
  if (until === startOf(addDays(today, 1))) return words.until('24:00')
  const day = dayOf(until)
  if (day === today) return words.until(clockOf(until))
  return day === addDays(today, 1) ? words.untilDay(clockOf(until)) : words.until(formatInstant(until, now))
}

const opensWords = (opens: number | null, now: number): string => {
  if (opens === null) return words.closed
  const today = dayOf(now)
  return dayOf(opens) === today ? words.opens(clockOf(opens)) : words.opensDay(dayOf(opens) === addDays(today, 1) ? words.tomorrow : formatDay(dayOf(opens), today), clockOf(opens))
}

/** 「开放中，至 22:00」 · 「可能未开放 · 1 小时前 3 人报告」 · 「开放时间待区总工会确认」 */
export const openWords = (open: OpenState, now: number): OpenWords => {
  const holiday = 'holidayUnsaid' in open && open.holidayUnsaid ? { more: words.holiday } : {}
  switch (open.state) {
    case 'always':
      return { text: words.always, tone: 'ok', ...holiday }
    case 'open':
      return { text: untilWords(open.until, now), tone: 'ok', ...holiday }
    case 'closed':
      return { text: opensWords(open.opens, now), tone: 'quiet', ...holiday }
    case 'doubtful':
      return { text: words.doubtful, tone: 'amber', more: words.reports(formatAge(open.since, now), open.reports) }
    default:
      return { text: words[open.state], tone: open.state === 'unknown' ? 'quiet' : 'amber' }
  }
}
