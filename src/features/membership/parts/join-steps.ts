import { stepIds, type StepId } from './join-draft'

/** A question of the form, by the name under which its error is shown. */
export type Field =
  | 'door' | 'platformCode' | 'employer' | 'streetCode' | 'occupationCode' | 'organizationId' | 'previousUnion'
  | 'name' | 'documentNumber' | 'phone' | 'letter' | 'consents' | 'signature'

export const stepOfField: Readonly<Record<Field, StepId>> = {
  door: 'door', previousUnion: 'door',
  platformCode: 'place', employer: 'place', streetCode: 'place', occupationCode: 'place',
  organizationId: 'union',
  name: 'you', documentNumber: 'you', phone: 'you',
  letter: 'sign', consents: 'sign', signature: 'sign',
}

/** Path of the contract → question of ours, where the two are not called the same. */
const fieldOfPath: Readonly<Record<string, Field>> = {
  mode: 'door', employerQuery: 'employer', employerId: 'employer', employerTyped: 'employer', documentKind: 'documentNumber',
  letterVersion: 'letter', signedOn: 'letter', signatureFileId: 'signature', groupJoin: 'organizationId',
}

export const fieldOf = (path: string): Field | null => {
  const head = path.split('.')[0]!
  if (Object.prototype.hasOwnProperty.call(fieldOfPath, head)) return fieldOfPath[head]!
  return Object.prototype.hasOwnProperty.call(stepOfField, head) ? (head as Field) : null
}

/** Refusals that speak of one question. */
const fieldOfCode: Readonly<Record<string, Field>> = {
  'membership.under_sixteen': 'documentNumber',
  'membership.union_closed': 'organizationId',
  'membership.letter_changed': 'letter',
  'membership.consent_missing': 'consents',
  'object.not_found': 'organizationId',
  'file.refused': 'signature',
  'client.file_lost': 'signature',
  'client.file_too_large': 'signature',
}

interface Refused {
  readonly code: string
  readonly issues: readonly { readonly path: string; readonly reason: string }[]
}

/** Question → reason, as far as the refusal speaks of questions. */
export const toldBy = ({ code, issues }: Refused): Readonly<Partial<Record<Field, string>>> => {
  const told = issues.map(({ path, reason }) => [fieldOf(path), reason] as const).filter(([field]) => field !== null)
  if (told.length > 0) return Object.fromEntries(told)
  const field = fieldOfCode[code]
  return field === undefined ? {} : { [field]: code.slice(code.indexOf('.') + 1) }
}

/** Where a person has to look again: the earliest question that the refusal speaks of, else the last step, where the button is. */
export const stepOfRefusal = (refused: Refused): StepId => {
  const fields = Object.keys(toldBy(refused)) as Field[]
  return fields.length === 0 ? 'sign' : earliest(fields)
}

export const earliest = (fields: readonly Field[]): StepId => {
  const at = Math.min(...fields.map((field) => stepIds.indexOf(stepOfField[field])))
  return stepIds[at]!
}

/** Questions of which an answer is part: changing it ends what was said about them. */
export const fieldsOfPart = (names: readonly string[]): Field[] => names.map((name) => fieldOf(name === 'union' ? 'organizationId' : name)).filter((field) => field !== null)

export const before = (step: StepId): StepId | null => stepIds[stepIds.indexOf(step) - 1] ?? null
export const after = (step: StepId): StepId | null => stepIds[stepIds.indexOf(step) + 1] ?? null
