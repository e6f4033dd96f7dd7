import { normaliseDocument, type DocumentKind } from '@/contract/identifiers'

/** Where somebody stands (MEM-11). `conflict` is for staff: the person reads what everybody reads whose check did not settle it. */
export const states = ['none', 'submitted', 'verified', 'conflict'] as const
export type State = (typeof states)[number]

/** Equal ways (PI-9): a service that compares name and number, a face, a member of staff with the document before them, the chair. */
export const ways = ['provider', 'face', 'desk', 'chair'] as const
export type Way = (typeof ways)[number]

/** Signs of the number that staff type off the document: enough to notice a wrong one, too few to be worth keeping. */
export const LAST_SIGNS = 6

/** Tencent's two-element check and WeChat's face check know the 居民身份证 alone. */
export const checkableByService = (kind: DocumentKind): boolean => kind === 'resident_id'

/** Half width, upper case, no spaces: as document numbers are kept. */
export const plainSigns = (typed: string): string => normaliseDocument('resident_id', typed)

/** The end of a document number as it is kept. */
export const endOfNumber = (number: string): string => number.slice(-LAST_SIGNS)

export interface Caps {
  readonly aDay: number
  /** in 30 days */
  readonly aMonth: number
}

/** Tries that are left today: the lesser of both caps, never below 0. */
export const triesLeft = (caps: Caps, today: number, in30Days: number): number => Math.max(0, Math.min(caps.aDay - today, caps.aMonth - in30Days))
