import * as v from 'valibot'
import type { Instant } from '@/contract/dates'
import { documentKinds, type DocumentKind } from '@/contract/identifiers'
import type { InputOf } from '@/features/contracts'
import { joinForm } from '../form'
import { documentProblem, type Problems } from './check-join'
import type { Signature } from './join-draft'
import type { Field } from './join-steps'
import type { Status } from './shapes'

/** What is answered to the reviewer; a field that nobody touched keeps what the cloud has. */
export interface AnswerDraft {
  readonly name: string
  readonly documentKind: DocumentKind
  readonly documentNumber: string
  readonly phone: string
  readonly occupationCode: string
  readonly streetCode: string
  readonly platformCode: string
  readonly employerTyped: string
  readonly signature: Signature | null
  readonly note: string
}

export const answerSecrets = ['documentNumber', 'signature'] as const

/** Fields that a reviewer may ask about, in the order of the form. */
export const askable = ['name', 'documentNumber', 'phone', 'platformCode', 'employerTyped', 'occupationCode', 'streetCode', 'signatureFileId'] as const
export type Askable = (typeof askable)[number]

export const askedFields = (status: Status): Askable[] => askable.filter((field) => status.asked?.fields.includes(field) ?? false)

/** Prefilled with what is known; numbers and signatures are not known to the phone. */
export const prefilled = ({ given }: Status, values: Partial<AnswerDraft>): AnswerDraft => ({
  name: given.name, documentNumber: '', phone: '', signature: null, note: '',
  documentKind: documentKinds.find((kind) => kind === given.documentKind) ?? 'resident_id',
  occupationCode: given.occupationCode, streetCode: given.streetCode, platformCode: given.platformCode ?? '', employerTyped: given.employer ?? '',
  ...values,
})

const shown: Readonly<Record<Askable, Field>> = {
  name: 'name', documentNumber: 'documentNumber', phone: 'phone', platformCode: 'platformCode', employerTyped: 'employer', occupationCode: 'occupationCode', streetCode: 'streetCode', signatureFileId: 'signature',
}

const isEmpty = (field: Askable, draft: AnswerDraft): boolean => (field === 'signatureFileId' ? draft.signature === null : draft[field].trim() === '')

const reasonOf = (field: Askable, draft: AnswerDraft, now: Instant): string | undefined => {
  // What cannot be given may be explained instead.
  if (isEmpty(field, draft)) return draft.note.trim() === '' ? 'required' : undefined
  if (field === 'documentNumber') return documentProblem(draft.documentKind, draft.documentNumber, now)
  if (field === 'signatureFileId') return undefined
  const result = v.safeParse(joinForm.entries[field], draft[field])
  return result.success ? undefined : result.issues[0].message
}

export const checkAnswer = (asked: readonly Askable[], draft: AnswerDraft, now: Instant): Problems =>
  Object.fromEntries(asked.map((field) => [shown[field], reasonOf(field, draft, now)] as const).filter(([, reason]) => reason !== undefined))

/** Only what was asked is sent; the kind of document goes with its number. */
export const toAnswer = (asked: readonly Askable[], draft: AnswerDraft): InputOf<'membership.answerInfo'>['answer'] => {
  const given = asked.filter((field) => !isEmpty(field, draft))
  return Object.assign({}, ...given.map((field) => {
    if (field === 'signatureFileId') return { signatureFileId: draft.signature?.fileId }
    return field === 'documentNumber' ? { documentKind: draft.documentKind, documentNumber: draft.documentNumber } : { [field]: draft[field] }
  }))
}
