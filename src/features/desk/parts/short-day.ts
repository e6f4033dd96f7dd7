import { formatDay, type Day } from '@/contract/dates'

/** 「11月29日」 in a narrow line, where the weekday has no room; with the year when `today` lies in another one. */
export const shortDay = (day: Day, today?: Day): string => formatDay(day, today).replace(/（.*/, '')
