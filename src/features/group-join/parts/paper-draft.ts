import { isDay } from '@/contract/dates'
import { checkDocument, checkName, isPhone, normalisePhone, type DocumentKind } from '@/contract/identifiers'
import type { InputOf, OutputOf } from '@/features/contracts'

/** One line of the sheet. `platformCode` '' = works for no platform. */
export interface PaperDraft {
  readonly name: string
  readonly documentKind: DocumentKind
  readonly documentNumber: string
  readonly phone: string
  readonly platformCode: string
  readonly employerTyped: string
  readonly occupationCode: string
  readonly streetCode: string
  readonly signedOn: string
  readonly keptWhere: string
  readonly signedOnPaper: boolean
}

export const emptyPaper = (today: string): PaperDraft => ({
  name: '', documentKind: 'resident_id', documentNumber: '', phone: '', platformCode: '', employerTyped: '', occupationCode: '', streetCode: '', signedOn: today, keptWhere: '', signedOnPaper: false,
})

/** The next line of the same sheet: what all of them have in common stays. */
export const nextLine = (before: PaperDraft): PaperDraft => ({ ...before, name: '', documentNumber: '', phone: '', signedOnPaper: false })

export type PaperProblem = keyof PaperDraft

/** `employerKnown`: the union of an employer, whose name is in the register. */
export const paperProblems = (draft: PaperDraft, employerKnown: boolean): PaperProblem[] => {
  const says: readonly [PaperProblem, boolean][] = [
    ['name', !checkName(draft.name).ok],
    ['documentNumber', !checkDocument(draft.documentKind, draft.documentNumber).ok],
    ['phone', draft.phone.trim() !== '' && !isPhone(normalisePhone(draft.phone))],
    ['employerTyped', !employerKnown && draft.platformCode === '' && draft.employerTyped.trim().length < 2],
    ['occupationCode', draft.occupationCode === ''],
    ['streetCode', draft.streetCode === ''],
    ['signedOn', !isDay(draft.signedOn)],
    ['keptWhere', draft.keptWhere.trim().length < 2],
    ['signedOnPaper', !draft.signedOnPaper],
  ]
  return says.filter(([, wrong]) => wrong).map(([field]) => field)
}

export const toEntry = (draft: PaperDraft, ids: { readonly groupJoinId: string; readonly applicationId: string }, texts: Pick<OutputOf<'membership.options'>, 'letter' | 'notices'>): InputOf<'groupJoin.enter'> => {
  const typed = draft.employerTyped.trim()
  return {
    ...ids, name: draft.name, documentKind: draft.documentKind, documentNumber: draft.documentNumber, ...(draft.phone.trim() === '' ? {} : { phone: draft.phone }), occupationCode: draft.occupationCode, streetCode: draft.streetCode,
    ...(draft.platformCode === '' ? (typed === '' ? {} : { employerTyped: typed }) : { platformCode: draft.platformCode }),
    letterVersion: texts.letter.version, consents: texts.notices.map(({ purpose, version }) => ({ purpose, version })), signedOn: draft.signedOn, keptWhere: draft.keptWhere.trim(), signedOnPaper: true,
  }
}
