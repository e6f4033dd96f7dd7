import { addDays, makeDay, partsOf, type Day } from './day'
import { isTentative, isWorkday, type DueDay, type HolidayTable } from './workdays'

/** Natural days, months or years: exactly one of them. Working days: `addWorkdays`. */
export type Period = { readonly days: number } | { readonly months: number } | { readonly years: number }

/**
 * The last day of a period that starts with an event on `day` (DL-4, 民法典 201–203): the first day is not counted;
 * months and years end on the same date, or on the last of a month without it; a last day off moves to the next working day.
 */
export const addPeriod = (day: Day, period: Period, table: HolidayTable): DueDay => {
  let last = 'days' in period ? addDays(day, period.days) : addMonths(day, 'months' in period ? period.months : period.years * 12)
  let tentative = isTentative(last, table)
  while (!isWorkday(last, table)) {
    last = addDays(last, 1)
    tentative ||= isTentative(last, table)
  }
  return { day: last, tentative }
}

/** Same date `count` months later, or the last day of that month when it has no such date (民法典 202). */
export const addMonths = (day: Day, count: number): Day => {
  const [year, month, date] = partsOf(day)
  const index = year * 12 + month - 1 + count
  const [toYear, toMonth] = [Math.floor(index / 12), (index % 12) + 1]
  for (let at = date; at > 28; at -= 1) {
    const same = makeDay(toYear, toMonth, at)
    if (same !== null) return same
  }
  return makeDay(toYear, toMonth, Math.min(date, 28))!
}
