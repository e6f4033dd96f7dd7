/** Why two records are not put together now. `differ`: two documents, so two people until one is corrected. */
export const obstacles = ['documents_differ', 'no_document', 'held', 'role_held'] as const
export type Obstacle = (typeof obstacles)[number]

/** What somebody says who wants their registration looked at; none of it says anything of another record. */
export const sayings = ['earlier_account', 'other_phone', 'please_check'] as const
export type Saying = (typeof sayings)[number]

/** What came of it: two records put together, a number or a document taken off the other one, nothing changed; or put together and taken apart again. */
export const outcomes = ['merged', 'phone_released', 'document_released', 'kept_apart', 'unmerged'] as const
export type Outcome = (typeof outcomes)[number]

/** A reason for leaving two records alone that decides nothing: who comes with the document is looked at again. */
export const leavesOpen = (reason: string): boolean => reason === 'bring_document'

/** So long two records that were put together can be taken apart again. */
export const UNDO_DAYS = 30

/** Signs that staff type off the document in front of them. */
export const LAST_SIGNS = 6

export interface Standing {
  readonly id: string
  /** of the running membership; null = none */
  readonly status: string | null
  /** first day of the earliest membership, YYYY-MM-DD */
  readonly memberSince: string | null
  readonly verified: boolean
  readonly createdAt: Date
}

/** Smaller goes first. */
const order = (one: Standing): readonly (string | number)[] => [
  one.status === 'active' ? 0 : one.status === null ? 2 : 1,
  one.memberSince ?? '9999-12-31',
  one.verified ? 0 : 1,
  one.createdAt.getTime(),
  one.id,
]

/**
 * Which of two records goes on (MEM-2: the membership persists): the one with a running membership, an active one before a
 * kept one; of two the longer one; else the verified one; else the older record. A rule and not a choice, so that nobody can
 * be talked into the other answer.
 */
export const survivorOf = <S extends Standing>(a: S, b: S): { survivor: S; loser: S } => {
  const [first, second] = [order(a), order(b)]
  const at = first.findIndex((value, place) => value !== second[place])
  return at >= 0 && first[at]! > second[at]! ? { survivor: b, loser: a } : { survivor: a, loser: b }
}

export interface Identity {
  readonly documentHash: Buffer | null
  readonly held: boolean
  readonly role: boolean
}

/** null = nothing is in the way. Whoever holds an office is put together by the district alone: it hands the office on. */
export const obstacleTo = (a: Identity, b: Identity, byDistrict: boolean): Obstacle | null => {
  if (a.documentHash === null && b.documentHash === null) return 'no_document'
  if (a.documentHash !== null && b.documentHash !== null && !a.documentHash.equals(b.documentHash)) return 'documents_differ'
  if (a.held || b.held) return 'held'
  return (a.role || b.role) && !byDistrict ? 'role_held' : null
}
