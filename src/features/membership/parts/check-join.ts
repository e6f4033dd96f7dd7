import * as v from 'valibot'
import { dayOf, type Instant } from '@/contract/dates'
import type { DocumentKind } from '@/contract/identifiers'
import { joinForm } from '../form'
import { ageOk, checkDocumentField } from '../rules'
import { stepIds, type JoinDraft, type StepId } from './join-draft'
import { earliest, stepOfField, type Field } from './join-steps'
import type { Options } from './shapes'

/** Question → reason word; the sentences are in copy.ts. */
export type Problems = Readonly<Partial<Record<Field, string>>>

const reasonOf = (schema: v.GenericSchema<unknown, unknown>, value: unknown): string | undefined => {
  const result = v.safeParse(schema, value)
  return result.success ? undefined : result.issues[0].message
}

/** ID-1 by kind, and 劳动法 第十五条 where the number tells the birth date. */
export const documentProblem = (kind: DocumentKind, number: string, now: Instant): string | undefined => {
  if (number.trim() === '') return 'required'
  const { check, issues } = checkDocumentField(kind, number)
  if (!check.ok) return issues[0]?.reason
  return ageOk(check.birthOn, dayOf(now)) ? undefined : 'under_sixteen'
}

const workProblem = (draft: JoinDraft): Problems => {
  if (draft.door === 'platform') return draft.platformCode === null ? { platformCode: 'required' } : {}
  if (draft.employer !== null) return {}
  const typed = draft.employerTyped.trim()
  if (typed === '') return { employer: draft.employerQuery.trim().length < 2 ? 'required' : 'choose' }
  return reasonOf(joinForm.entries.employerTyped, typed) === undefined ? {} : { employer: 'required' }
}

const consentsMissing = (draft: JoinDraft, options: Options | null): boolean =>
  options === null || options.notices.some((notice) => draft.consents[notice.purpose] !== notice.version)

/** Signed under a letter that is no longer the one in force. */
const letterProblem = ({ signature }: JoinDraft, options: Options | null): string | undefined =>
  signature !== null && options !== null && signature.letterVersion !== options.letter.version ? 'changed' : undefined

const signatureProblem = (draft: JoinDraft, options: Options | null): string | undefined =>
  draft.signature === null || letterProblem(draft, options) !== undefined ? 'required' : undefined

/** Drops what is in order, so that a step is complete when nothing is left. */
const only = (found: Partial<Record<Field, string | undefined>>): Problems =>
  Object.fromEntries(Object.entries(found).filter(([, reason]) => reason !== undefined))

const checks: Readonly<Record<StepId, (draft: JoinDraft, options: Options | null, now: Instant) => Problems>> = {
  door: (draft) => only({
    door: draft.door === null ? 'required' : undefined,
    previousUnion: draft.mode === 'transfer' ? reasonOf(joinForm.entries.previousUnion, draft.previousUnion) : undefined,
  }),
  place: (draft) => only({
    ...workProblem(draft),
    streetCode: draft.streetCode === null ? 'required' : undefined,
    occupationCode: draft.occupationCode === null ? 'required' : undefined,
  }),
  union: (draft) => only({ organizationId: draft.union === null ? 'required' : undefined }),
  you: (draft, _options, now) => only({
    name: reasonOf(joinForm.entries.name, draft.name),
    documentNumber: documentProblem(draft.documentKind, draft.documentNumber, now),
    phone: reasonOf(joinForm.entries.phone, draft.phone),
  }),
  // in the order of the page: the first is scrolled to
  sign: (draft, options) => only({ letter: letterProblem(draft, options), consents: consentsMissing(draft, options) ? 'required' : undefined, signature: signatureProblem(draft, options) }),
}

export const checkStep = (step: StepId, draft: JoinDraft, options: Options | null, now: Instant): Problems => checks[step](draft, options, now)

/** Everything before the one request: a draft of last week may have passed its steps under other notices. */
export const checkAll = (draft: JoinDraft, options: Options | null, now: Instant): Problems =>
  Object.assign({}, ...stepIds.map((step) => checkStep(step, draft, options, now)))

export const fieldsOf = (problems: Problems): Field[] => Object.keys(problems) as Field[]

/** The first step where something is wrong, or null. */
export const firstWrong = (problems: Problems): StepId | null => (fieldsOf(problems).length === 0 ? null : earliest(fieldsOf(problems)))

export const problemsAt = (step: StepId, problems: Problems): number => fieldsOf(problems).filter((field) => stepOfField[field] === step).length
