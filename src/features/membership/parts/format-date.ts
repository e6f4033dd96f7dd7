import { partsOf, type Day } from '@/contract/dates'
import { copy } from '../copy'

/** 「2026年12月14日」: a date of the past, where the weekday says nothing. */
export const formatDate = (day: Day): string => copy.you.born(...partsOf(day))
