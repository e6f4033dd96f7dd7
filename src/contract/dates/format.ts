import { ageWords, dateWords, weekdayNames } from './copy'
import { clockOf, dayOf, daysBetween, millisOf, partsOf, weekday, type Day, type Instant } from './day'

/** 「11月29日」, and with the year when `today` is given and lies in another one. */
const shortDate = (day: Day, today?: Day): string => {
  const [year, month, date] = partsOf(day)
  const elsewhen = today !== undefined && today.slice(0, 4) !== day.slice(0, 4)
  return (elsewhen ? dateWords.year(year) : '') + dateWords.date(month, date)
}

/** 「2026年12月14日」: since when something is, where the weekday says nothing. */
export const formatDate = (day: Day): string => {
  const [year, month, date] = partsOf(day)
  return dateWords.year(year) + dateWords.date(month, date)
}

/** 「11月29日（星期日）」; give `today` so that a day of another year is not misread: 「2027年1月5日（星期二）」. */
export const formatDay = (day: Day, today?: Day): string => shortDate(day, today) + dateWords.weekday(weekdayNames[weekday(day)]!)

/** 「11月29日 14:05」 on the clock in Shenzhen; with the year when `now` lies in another one. */
export const formatInstant = (at: Instant, now?: Instant): string =>
  `${shortDate(dayOf(at), now === undefined ? undefined : dayOf(now))} ${clockOf(at)}`

/**
 * How old an answer is: 刚刚 · 5 分钟前 · 3 小时前 · 昨天 · 4 天前 · 11月3日.
 * A time ahead of the phone's clock reads 刚刚: the clocks of cheap phones run late.
 */
export const formatAge = (at: Instant, now: Instant): string => {
  const minutes = Math.floor((millisOf(now) - millisOf(at)) / 60_000)
  if (minutes < 1) return ageWords.now
  if (minutes < 60) return ageWords.minutes(minutes)
  const days = daysBetween(dayOf(at), dayOf(now))
  if (days === 0) return ageWords.hours(Math.floor(minutes / 60))
  if (days === 1) return ageWords.yesterday
  return days < 7 ? ageWords.days(days) : shortDate(dayOf(at), dayOf(now))
}
