import { isDay, partsOf, type Day } from '@/contract/dates'

/** 2026/11/16: short, and with the year, for terms run over years. */
export const shortDay = (day: Day): string => partsOf(day).join('/')

/** What staff type as a day: 2026-11-16, 2026/11/16 or 20261116; null = none. */
export const typedDay = (text: string): Day | null => {
  const digits = text.replace(/\D/g, ' ').trim().split(/\s+/)
  const [year, month, date] = digits.length === 1 && digits[0]?.length === 8 ? [digits[0].slice(0, 4), digits[0].slice(4, 6), digits[0].slice(6)] : digits
  const day = `${year ?? ''}-${(month ?? '').padStart(2, '0')}-${(date ?? '').padStart(2, '0')}`
  return isDay(day) ? day : null
}
