import type { Day } from '@/contract/dates'
import type { DocumentKind } from '@/contract/identifiers'
import type { Door } from '../doors'
import type { JoinForm } from '../form'
import type { EmployerFound, UnionOption } from './shapes'

/** `source` is what the signature field gave: a temporary path in WeChat, a data address on H5. */
export interface Signature {
  readonly fileId: string
  readonly source: string
  /** The letter that stands above this signature; another letter needs another signature. */
  readonly letterVersion: string
}

export const stepIds = ['door', 'place', 'union', 'you', 'sign'] as const
export type StepId = (typeof stepIds)[number]

/** The event whose code was scanned, and when; known before the cloud has said whose event it is. */
export interface Scanned {
  readonly code: string
  /** ISO 8601, by this phone's clock */
  readonly begunAt: string
}

/** What has been filled in so far. `documentNumber` and `signature` never go into plain storage. */
export interface JoinDraft {
  readonly at: StepId
  readonly mode: 'join' | 'transfer'
  readonly previousUnion: string
  readonly door: Door | null
  readonly platformCode: string | null
  readonly employer: EmployerFound | null
  /** What stands in the search field. */
  readonly employerQuery: string
  /** The name that the person wants to be used although it was not found; staff match it later. */
  readonly employerTyped: string
  readonly streetCode: string | null
  readonly occupationCode: string | null
  readonly union: UnionOption | null
  readonly scanned: Scanned | null
  /** What the cloud said of it. */
  readonly invited: { readonly place: string; readonly union: UnionOption } | null
  readonly name: string
  readonly documentKind: DocumentKind
  readonly documentNumber: string
  readonly phone: string
  /** Purpose → version of the notice that was ticked; a newer version counts as not ticked (PI-1). */
  readonly consents: Readonly<Record<string, string>>
  readonly signature: Signature | null
}

/** What changes; as a function where it grows out of what is there now. */
export type Change = Partial<JoinDraft> | ((now: JoinDraft) => Partial<JoinDraft>)

export const secretFields = ['documentNumber', 'signature'] as const

export const emptyJoin: JoinDraft = {
  at: 'door', mode: 'join', previousUnion: '', door: null, platformCode: null, employer: null, employerQuery: '', employerTyped: '', streetCode: null, occupationCode: null,
  union: null, scanned: null, invited: null, name: '', documentKind: 'resident_id', documentNumber: '', phone: '', consents: {}, signature: null,
}

/** Another door, street or employer means another list of unions and, to or from a platform, other occupations: what was chosen there no longer holds. Who was invited stays with the union of the event. */
export const withConsequences = (draft: JoinDraft, part: Partial<JoinDraft>): Partial<JoinDraft> => {
  const moved = (['door', 'streetCode', 'employer'] as const).some((field) => part[field] !== undefined && part[field] !== draft[field])
  const otherWork = part.door !== undefined && (part.door === 'platform') !== (draft.door === 'platform')
  return { ...(moved ? { union: draft.invited?.union ?? null } : {}), ...(otherWork ? { occupationCode: null } : {}), ...part }
}

/** The form as the cloud takes it, or null while something is missing: `check-join` says what. */
export const toForm = (draft: JoinDraft, applicationId: string, signedOn: Day): JoinForm | null => {
  const { door, streetCode, occupationCode, union, signature } = draft
  if (door === null || streetCode === null || occupationCode === null || union === null || signature === null) return null
  const typed = draft.employerTyped.trim()
  const previous = draft.previousUnion.trim()
  return {
    applicationId,
    mode: draft.mode,
    door,
    name: draft.name,
    documentKind: draft.documentKind,
    documentNumber: draft.documentNumber,
    phone: draft.phone,
    occupationCode,
    streetCode,
    ...(door === 'platform'
      ? { platformCode: draft.platformCode ?? '' }
      : draft.employer === null ? { employerTyped: typed } : { employerId: draft.employer.id }),
    organizationId: union.id,
    // Another union than the event's has nothing to do with it.
    ...(draft.scanned === null || (draft.invited !== null && draft.invited.union.id !== union.id) ? {} : { groupJoin: draft.scanned }),
    ...(draft.mode === 'transfer' && previous !== '' ? { previousUnion: previous } : {}),
    letterVersion: signature.letterVersion,
    signedOn,
    signatureFileId: signature.fileId,
    consents: Object.entries(draft.consents).map(([purpose, version]) => ({ purpose, version })),
  }
}
