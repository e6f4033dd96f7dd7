import type { Day } from '@/contract/dates/day'
import { compact } from './half-width'
import { parseResidentId, type ResidentIdReason, type Sex } from './resident-id'

/**
 * - `resident_id`: 居民身份证
 * - `hmt_residence`: 港澳台居民居住证, 18 signs that start with 81, 82 or 83
 * - `hmt_permit`: 港澳居民来往内地通行证 (H or M and 8 or 10 digits), 台湾居民来往大陆通行证 (8 or 10 digits)
 * - `foreign_pr`: 外国人永久居留身份证, 3 letters and 12 digits, or since December 2023 18 signs that start with 9
 */
export const documentKinds = ['resident_id', 'hmt_residence', 'hmt_permit', 'foreign_pr'] as const
export type DocumentKind = (typeof documentKinds)[number]

/** `kind`: a good number, but of another kind of document. */
export type DocumentReason = ResidentIdReason | 'kind'

export type DocumentCheck =
  | { readonly ok: true; readonly number: string; readonly birthOn?: Day; readonly sex?: Sex }
  | { readonly ok: false; readonly reason: DocumentReason }

/** The way the number is kept: half width, upper case, no spaces; the issuer's letter of an old Taiwan booklet, 「(B)」, gone. */
export const normaliseDocument = (kind: DocumentKind, raw: string): string => {
  const number = compact(raw)
  return kind === 'hmt_permit' ? number.replace(/^(\d{10})\(?[A-Z]\)?$/, '$1') : number
}

/** Judges form, date and check sign of a document number; no number proves who holds it. */
export const checkDocument = (kind: DocumentKind, raw: string): DocumentCheck => {
  const number = normaliseDocument(kind, raw)
  if (kind === 'hmt_permit') return /^([HM]|)(\d{8}|\d{10})$/.test(number) ? { ok: true, number } : { ok: false, reason: 'format' }
  if (kind === 'foreign_pr' && /^[A-Z]{3}/.test(number)) return /^[A-Z]{3}\d{12}$/.test(number) ? { ok: true, number } : { ok: false, reason: 'format' }
  const read = parseResidentId(number)
  if (!read.ok) return read
  return kindOf18(number) === kind ? read : { ok: false, reason: 'kind' }
}

/** The first signs tell the three 18-sign kinds apart: 1–8 are provinces, 81–83 Hong Kong, Macao, Taiwan, 9 foreigners. */
const kindOf18 = (number: string): DocumentKind => {
  if (number.startsWith('9')) return 'foreign_pr'
  return /^8[123]/.test(number) ? 'hmt_residence' : 'resident_id'
}

/**
 * What makes the person one record (MEM-11), to be hashed with the key: the last two digits of a 10-digit travel permit
 * count its renewals, so they are left out and a renewed permit finds the same person.
 */
export const documentIdentity = (kind: DocumentKind, number: string): string => {
  const lasting = kind === 'hmt_permit' ? number.replace(/^([HM]?\d{8})\d{2}$/, '$1') : number
  return `${kind}:${lasting}`
}

/** First 4 and last 4 of the long kinds, first 1 and last 2 of the short ones; the birth date is never among them (PI-7). */
export const maskDocument = (number: string): string => {
  const [head, tail] = number.length >= 15 ? [4, 4] : [1, 2]
  if (number.length <= head + tail) return '*'.repeat(number.length)
  return number.slice(0, head) + '*'.repeat(number.length - head - tail) + number.slice(-tail)
}
