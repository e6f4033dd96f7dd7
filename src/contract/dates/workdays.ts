import { addDays, partsOf, weekday, type Day } from './day'

/**
 * Days that differ from the week: public holidays and days given off for them are `off`, 调休 working days are `work`.
 * Handed in as an argument so that the phone need not ship it. Source: seeds/reference/holidays.json.
 */
export interface HolidayTable {
  /** First year the table knows whole; earlier days are tentative. Left out: every earlier year counts as known. */
  readonly firstYear?: number
  /** Last year for which the State Council's arrangement is in the table. */
  readonly lastYear: number
  readonly days: Readonly<Record<Day, 'off' | 'work'>>
}

/** `tentative`: a day outside the table had to be judged, so the date is shown as 「暂定」 and computed again later. */
export interface DueDay {
  readonly day: Day
  readonly tentative: boolean
}

/** 全国年节及纪念日放假办法 (2024): the holidays with a fixed date. The lunar ones and 清明 are unknown without a table. */
const fixedHolidays: readonly string[] = ['01-01', '05-01', '05-02', '10-01', '10-02', '10-03']

/** True when the table says nothing of that year. */
export const isTentative = (day: Day, table: HolidayTable): boolean => {
  const [year] = partsOf(day)
  return year > table.lastYear || year < (table.firstYear ?? year)
}

/** 法定休假日 are weekends and public holidays, less 调休 working days (DL-4). */
export const isWorkday = (day: Day, table: HolidayTable): boolean => {
  const weekend = weekday(day) === 0 || weekday(day) === 6
  if (isTentative(day, table)) return !weekend && !fixedHolidays.includes(day.slice(5))
  const known = table.days[day]
  return known === undefined ? !weekend : known === 'work'
}

/** Public holidays from one day to another, both included: those of the table, and past it the ones with a fixed date. */
export const publicHolidays = (from: Day, to: Day, table: HolidayTable): readonly Day[] => {
  const days: Day[] = []
  for (let day = from; day <= to; day = addDays(day, 1)) {
    if (isTentative(day, table) ? fixedHolidays.includes(day.slice(5)) : table.days[day] === 'off') days.push(day)
  }
  return days
}

/**
 * The `count`-th working day after `day`; `day` itself is not counted (民法典 201). 0 gives `day` back.
 * Throws RangeError unless `count` is a whole number from 0 to 10,000.
 */
export const addWorkdays = (day: Day, count: number, table: HolidayTable): DueDay => {
  if (!Number.isInteger(count) || count < 0 || count > 10_000) throw new RangeError('working days: 0 to 10000')
  let at = day
  let tentative = false
  for (let left = count; left > 0; ) {
    at = addDays(at, 1)
    tentative ||= isTentative(at, table)
    if (isWorkday(at, table)) left -= 1
  }
  return { day: at, tentative }
}
