import { formatDay, type Day } from '@/contract/dates'
import type { Paper } from '@/cloud/adapters/paper/print'
import { copy } from './copy'

const words = copy.sheet
/** People on one sheet. */
const LINES = 10

export interface SheetFacts {
  readonly unionName: string
  readonly place: string
  readonly day: Day
  readonly code: string
  readonly letter: { readonly version: string; readonly text: string; readonly confirmed: boolean } | null
  readonly notices: readonly { readonly title: string; readonly version: string; readonly text: string }[]
}

const paragraphs = (text: string): (readonly [string, string])[] => text.split('\n').map((line) => ['', line] as const)

/** What is signed stands above the signatures in full (PI-1): on paper nobody can unfold it. */
export const sheetOf = (facts: SheetFacts): Paper => ({
  title: words.title,
  note: words.note(facts.unionName, facts.place, formatDay(facts.day), facts.code),
  pageOf: words.page,
  parts: [
    ...(facts.letter === null ? [] : [{ title: words.letter(facts.letter.version, facts.letter.confirmed), lines: paragraphs(facts.letter.text), none: words.none }]),
    ...facts.notices.map((notice) => ({ title: words.notice(notice.title, notice.version), lines: paragraphs(notice.text), none: words.none })),
    { title: words.signTitle, lines: [['', words.sign] as const, ['', words.cover] as const], none: words.none },
  ],
  table: { title: words.table, columns: words.columns, rows: LINES },
})
