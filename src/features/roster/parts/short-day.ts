import { partsOf, type Day } from '@/contract/dates'

/** 2026/11/16: short, and with the year, for memberships go back for years. */
export const shortDay = (day: Day): string => partsOf(day).join('/')
