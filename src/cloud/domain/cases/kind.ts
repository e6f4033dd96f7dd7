import type { CaseState } from '@/contract/case-states'
import type { Role } from '@/contract/roles'
import type { Actor, Context, Db } from '@/cloud/kernel/handler'
import type { CaseRow } from './record'

/** A context in which somebody is signed in. */
export type Signed = Context & { readonly actor: Actor }

/** What stands in a queue: the title is masked, the facts are names out of registers. */
export interface CaseSummary {
  readonly titleMasked: string
  readonly facts: string[]
}

/** One field of a case; `value` is a name out of a register, a code of the contract or what the applicant wrote. */
export interface CaseField {
  readonly key: string
  readonly value: string
  /** masked here; `reveal` gives it in full, with a reason */
  readonly sensitive: boolean
  /** the applicant can be asked to give it anew */
  readonly askable: boolean
}

export interface CaseView {
  readonly fields: CaseField[]
  readonly signatureFileId: string | null
  /** Warnings for the reviewer, as codes: `duplicate_document`. */
  readonly flags: string[]
  /** An employer was typed in and waits to be matched to the register. */
  readonly employerOpen: boolean
}

/** Names of the settings that hold the working days, and what counts where they are not set. */
export interface Clocks {
  readonly promise: { readonly setting: string; readonly otherwise: number }
  readonly reply: { readonly setting: string; readonly otherwise: number }
}

/** What a feature tells of its case; the desk renders it and `domain/cases` runs it, and neither knows the kind. */
export interface CaseKind {
  /** `membership.join`: also the key of its refusal reasons. */
  readonly kind: string
  readonly reviewers: readonly Role[]
  /**
   * `record`: nothing to decide, staff take note of it in one step. `page`: taken at the desk, decided by operations of its
   * own on a page of its own. Default: it is taken and decided at the desk.
   */
  readonly work?: 'record' | 'page'
  readonly clocks: Clocks
  summaries(db: Db, caseIds: readonly string[]): Promise<Map<string, CaseSummary>>
  view(context: Signed, row: CaseRow): Promise<CaseView>
  /** Sensitive fields in full; unknown keys are left out. */
  reveal(context: Signed, row: CaseRow, keys: readonly string[]): Promise<{ key: string; value: string }[]>
  /** Effects of a step, in the same transaction; may refuse. */
  onTransition(context: Signed, row: CaseRow, to: CaseState): Promise<void>
  matchEmployer?(context: Signed, row: CaseRow, employerId: string): Promise<void>
  /** Purposes of the consents without which an open case can't go on: withdrawing one takes it back (PI-4). */
  readonly consents?: readonly string[]
  /** Days after which a case that ended in one of `states` is erased, refused and withdrawn ones unless told; absent = it stays as long as the account. */
  readonly retention?: { readonly setting: string; readonly otherwise: number; readonly states?: readonly CaseState[] }
  /** Files that these cases name. */
  filesOf?(db: Db, caseIds: readonly string[]): Promise<string[]>
  /** Deletes what the kind's own tables hold of these cases (PI-5). */
  erase?(db: Db, caseIds: readonly string[]): Promise<void>
}
