import { dayOf, type Instant } from '@/contract/dates'
import { dateWord } from '../copy'

/** The day of an instant in Longgang, in words. */
export const dayWord = (at: Instant): string => dateWord(dayOf(new Date(at)))
