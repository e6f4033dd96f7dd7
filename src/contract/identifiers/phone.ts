import { compact } from './half-width'

const shape = /^1[3-9]\d{9}$/

/** Without +86, spaces, dashes, brackets; half width. What is no mobile number stays recognisably wrong. */
export const normalisePhone = (raw: string): string => {
  const digits = compact(raw).replace(/[-()‐‑–—]/g, '')
  return digits.replace(/^(\+|00)?86(?=1\d{10}$)/, '')
}

/** A mobile number of the mainland, already normalised (ID-3: 16x and 19x are real). */
export const isPhone = (phone: string): boolean => shape.test(phone)

/** 138****6677 (PI-7). */
export const maskPhone = (phone: string): string => (phone.length < 8 ? '*'.repeat(phone.length) : `${phone.slice(0, 3)}****${phone.slice(-4)}`)
