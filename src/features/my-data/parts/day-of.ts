import { dayOf, formatDate, type Instant } from '@/contract/dates'

/** The day of an instant in Longgang, in words. */
export const dayWord = (at: Instant): string => formatDate(dayOf(new Date(at)))
