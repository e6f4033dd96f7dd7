import { addDays, type Day } from '@/contract/dates'
import { ageOn, checkDocument, type DocumentCheck, type DocumentKind } from '@/contract/identifiers'
import type { Issue } from '@/contract/errors'
import type { Door, UnionKind } from './doors'

/** 劳动法 第十五条: who is not yet 16 on that day may not be employed, and is refused kindly. */
export const MINIMUM_AGE = 16

/** A letter or notice that was replaced stays good for so many days: an application may wait on a phone without network. */
export const OLD_VERSION_DAYS = 30

/** The document number, judged with its kind (ID-1); the reasons are words of the field's error. */
export const checkDocumentField = (kind: DocumentKind, number: string): { readonly check: DocumentCheck; readonly issues: Issue[] } => {
  const check = checkDocument(kind, number)
  return { check, issues: check.ok ? [] : [{ path: 'documentNumber', reason: check.reason }] }
}

/** Documents without a birth date say nothing of the age: a person looks. The birthday itself counts as 16. */
export const ageOk = (birthOn: Day | undefined, today: Day, minimum: number = MINIMUM_AGE): boolean => birthOn === undefined || ageOn(birthOn, today) >= minimum

/** Where the person works: exactly one of the three, and the one that belongs to the door. */
export interface WorkPlace {
  readonly door: Door
  readonly platformCode?: string | undefined
  readonly employerId?: string | undefined
  readonly employerTyped?: string | undefined
}

const belongs: Record<Door, readonly ('platformCode' | 'employerId' | 'employerTyped')[]> = {
  platform: ['platformCode'],
  // a union that the register does not know of yet is matched by staff later
  union: ['employerId', 'employerTyped'],
  no_union: ['employerId', 'employerTyped'],
  unsure: ['employerId', 'employerTyped'],
}

/** MEM-3 … MEM-6: a missing place is `required`, one of another door `door`, a second one `one`. */
export const workPlaceIssues = (place: WorkPlace): Issue[] => {
  const allowed = belongs[place.door]
  const given = (['platformCode', 'employerId', 'employerTyped'] as const).filter((field) => place[field] !== undefined)
  const strange = given.filter((field) => !allowed.includes(field)).map((path) => ({ path, reason: 'door' }))
  if (strange.length > 0) return strange
  if (given.length === 0) return [{ path: allowed[0]!, reason: 'required' }]
  return given.length > 1 ? [{ path: given[1]!, reason: 'one' }] : []
}

/** Signed today, or up to 30 days ago on a phone that found no network; never in the future. */
export const signedOnOk = (signedOn: Day, today: Day): boolean => signedOn <= today && signedOn >= addDays(today, -OLD_VERSION_DAYS)

export interface Version {
  readonly version: string
  /** in force from that day on */
  readonly fromOn: Day
}

/** `versions`: those so far, the newest first. The newest is good, and one that was replaced at most 30 days ago. */
export const versionOk = (versions: readonly Version[], given: string, today: Day): boolean =>
  versions.some((version, i) => version.version === given && (i === 0 || versions[i - 1]!.fromOn >= addDays(today, -OLD_VERSION_DAYS)))

export interface Union {
  readonly id: string
  readonly kind: UnionKind
}

/** `avoidsEmployer`: nobody of the employer's own union reviews there (MEM-9). */
export type Offer<U extends Union> = U & { readonly avoidsEmployer: boolean }

/**
 * Which unions may be chosen, the recommended one first; the catch-all is always among them (MEM-4, MEM-5).
 * - riders and drivers: the catch-all union of the street
 * - an employer with a union: that union; who does not want to be seen there may choose the street's
 * - an employer without one: the union of the territory
 * The register knows better than a guess, so a union of the employer is offered behind the doors 「没有」 and 「不清楚」 too.
 */
export const offerUnions = <U extends Union>(door: Door, employerUnion: U | null, territory: readonly U[]): Offer<U>[] => {
  const own = door === 'platform' || employerUnion === null ? [] : [{ ...employerUnion, avoidsEmployer: false }]
  const rank: Partial<Record<UnionKind, number>> = door === 'platform' ? { catch_all: 0, street: 1, sector: 2 } : { street: 0, community: 1, park: 1, sector: 1, catch_all: 2 }
  const others = territory
    .filter((union) => rank[union.kind] !== undefined && union.id !== employerUnion?.id)
    .map((union) => ({ ...union, avoidsEmployer: true }))
    .sort((a, b) => rank[a.kind]! - rank[b.kind]!)
  return [...own, ...others]
}

/** The union of an event comes first, also where the door and the street alone would not have led to it; nothing else is taken away. */
export const inviteTo = <U extends Union>(union: U | null, offered: readonly Offer<U>[]): Offer<U>[] => {
  if (union === null) return [...offered]
  // A union of an employer has reviewers from there, whoever applies.
  const known = offered.find(({ id }) => id === union.id) ?? { ...union, avoidsEmployer: union.kind !== 'enterprise' }
  return [known, ...offered.filter(({ id }) => id !== union.id)]
}
