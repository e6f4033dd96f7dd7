import { dayOf } from '@/contract/dates'
import type { Db } from '@/cloud/kernel/handler'
import { consentNotices, letters } from './dated-texts'

/** What somebody signs today, on a phone or on paper: the letter, and every notice (PI-1). */
export const textsInForce = async (db: Db, now: Date) => {
  const today = dayOf(now)
  return { letter: (await letters(db, today))[0] ?? null, notices: [...(await consentNotices(db, today)).values()].map((versions) => versions[0]!) }
}
