import { makeDay, partsOf, type Day } from '@/contract/dates/day'
import { compact } from './half-width'

export type Sex = 'male' | 'female'

export type ResidentIdReason = 'format' | 'length' | 'old15' | 'date' | 'checksum'

export type ResidentId =
  | { readonly ok: true; readonly number: string; readonly birthOn: Day; readonly sex: Sex }
  | { readonly ok: false; readonly reason: ResidentIdReason }

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const
const checkSigns = '10X98765432'

/** The 18th sign for 17 digits (GB 11643, MOD 11-2). */
export const residentCheckSign = (digits17: string): string => {
  const sum = weights.reduce((total, weight, at) => total + weight * Number(digits17[at]), 0)
  return checkSigns[sum % 11]!
}

/**
 * Reads an 18-sign number of the resident ID family (ID-1): birth date from signs 7–14, odd 17th = male, last = check.
 * Spaces, full-width signs and a small x are put right first. A good checksum proves no identity.
 * `old15`: a number of the first generation, invalid since 2013; the person must look at the present card.
 */
export const parseResidentId = (raw: string): ResidentId => {
  const number = compact(raw)
  if (/^\d{15}$/.test(number)) return { ok: false, reason: 'old15' }
  if (!/^\d*X?$/.test(number)) return { ok: false, reason: 'format' }
  if (number.length !== 18) return { ok: false, reason: 'length' }
  if (!/^[1-9]\d{16}[\dX]$/.test(number)) return { ok: false, reason: 'format' }
  const birthOn = makeDay(Number(number.slice(6, 10)), Number(number.slice(10, 12)), Number(number.slice(12, 14)))
  if (birthOn === null || birthOn < '1800') return { ok: false, reason: 'date' }
  if (residentCheckSign(number) !== number[17]) return { ok: false, reason: 'checksum' }
  return { ok: true, number, birthOn, sex: Number(number[16]) % 2 === 1 ? 'male' : 'female' }
}

/** Full years of age on that day; somebody born on 29 February has the birthday on 1 March of a common year. */
export const ageOn = (birthOn: Day, day: Day): number => {
  const [born] = partsOf(birthOn)
  const [year] = partsOf(day)
  return year - born - (day.slice(5) < birthOn.slice(5) ? 1 : 0)
}
