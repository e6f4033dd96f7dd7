import type { Day } from '@/contract/dates'
import { checkDocument, checkName, documentKinds, isPhone, normalisePhone, type DocumentKind } from '@/contract/identifiers'
import { readRow } from '@/cloud/domain/sheets/read-row'
import { lostDigits, needed, optional, readDay, readYesNo, type Read } from '@/cloud/domain/sheets/values'
import type { Mapping } from '@/cloud/domain/sheets/columns'
import type { ColumnKey, LineReason } from '../columns'
import { documentKindWords } from '../sheet-words'

export interface LineProblem {
  readonly column: ColumnKey
  readonly reason: LineReason
  /** Another line of the sheet that says the same person. */
  readonly line?: number
  /** A union within the reach of whoever began the import; who else reads it is asked anew (`shownProblems`). */
  readonly union?: string
  readonly unionId?: string
}

/** A line whose cells are in order. */
export interface GoodCells {
  readonly name: string | null
  readonly documentKind: DocumentKind
  readonly documentNumber: string
  readonly phone: string | null
  readonly joinedOn: Day | null
  readonly registered: boolean | null
  readonly knownOn: Day | null
}

export type JudgedCells = { readonly good: GoodCells } | { readonly problems: readonly LineProblem[] }

const kinds: Readonly<Record<string, DocumentKind>> = {
  ...Object.fromEntries(documentKinds.map((kind) => [documentKindWords[kind], kind])),
  身份证: 'resident_id', 居民身份证: 'resident_id', 二代身份证: 'resident_id', 港澳台居民居住证: 'hmt_residence', 港澳居民居住证: 'hmt_residence', 台湾居民居住证: 'hmt_residence',
  港澳居民来往内地通行证: 'hmt_permit', 台湾居民来往大陆通行证: 'hmt_permit', 回乡证: 'hmt_permit', 台胞证: 'hmt_permit', 港澳通行证: 'hmt_permit', 外国人永久居留证: 'foreign_pr',
}

const readKind = (text: string): Read<DocumentKind, 'document_kind'> => {
  const kind = kinds[text.replace(/\s|[（(].*$/g, '')]
  return kind === undefined ? { reason: 'document_kind' } : { value: kind }
}

const readName = (text: string): Read<string, LineReason> => {
  const name = checkName(text)
  return name.ok ? { value: name.name } : { reason: name.reason }
}

/** In rosters a cell often holds two numbers, or a landline: what is no mobile number is told and not guessed. */
const readPhone = (text: string): Read<string, LineReason> => {
  if (lostDigits(text)) return { reason: 'digits_lost' }
  const phone = normalisePhone(text)
  return isPhone(phone) ? { value: phone } : { reason: 'phone' }
}

const readNumber = (text: string): Read<string, LineReason> => (lostDigits(text) ? { reason: 'digits_lost' } : { value: text })

const readers = {
  name: optional(readName), documentKind: optional(readKind), documentNumber: needed(readNumber), phone: optional(readPhone), joinedOn: optional(readDay), registered: optional(readYesNo), knownOn: optional(readDay),
}

const readDocument = (kind: DocumentKind | null, raw: string): { kind: DocumentKind; number: string; birthOn: Day | null } | LineReason => {
  // Without a kind in the sheet the number tells it: no number fits two kinds.
  for (const one of kind === null ? documentKinds : [kind]) {
    const checked = checkDocument(one, raw)
    if (checked.ok) return { kind: one, number: checked.number, birthOn: checked.birthOn ?? null }
  }
  const checked = checkDocument(kind ?? 'resident_id', raw)
  return checked.ok ? 'format' : checked.reason
}

const sixteenth = (birthOn: Day): Day => `${Number(birthOn.slice(0, 4)) + 16}${birthOn.slice(4)}`

const datesOf = (row: { joinedOn: Day | null; knownOn: Day | null }, birthOn: Day | null, today: Day): LineProblem[] => {
  const problems: LineProblem[] = []
  // 劳动法 15: nobody works, and so nobody is a member, before the sixteenth birthday.
  if (birthOn !== null && today < sixteenth(birthOn)) problems.push({ column: 'documentNumber', reason: 'under_sixteen' })
  else if (birthOn !== null && row.joinedOn !== null && row.joinedOn < sixteenth(birthOn)) problems.push({ column: 'joinedOn', reason: 'early' })
  if (row.joinedOn !== null && row.joinedOn > today) problems.push({ column: 'joinedOn', reason: 'future' })
  if (row.knownOn !== null && row.knownOn > today) problems.push({ column: 'knownOn', reason: 'future' })
  return problems
}

/** What the cells of one line say by themselves (ID-1, ID-3, ID-4), with everything that is wrong at once. */
export const judgeCells = (needs: readonly ColumnKey[], mapping: Mapping<ColumnKey>, cells: readonly string[], today: Day): JudgedCells => {
  const read = readRow(readers, mapping, cells)
  const missing = needs.filter((column) => column !== 'documentNumber' && (mapping[column] === undefined || (cells[mapping[column]] ?? '') === '')).map((column): LineProblem => ({ column, reason: 'required' }))
  if ('problems' in read) return { problems: [...missing, ...(read.problems as LineProblem[])] }
  const document = readDocument(read.row.documentKind, read.row.documentNumber)
  if (typeof document === 'string') return { problems: [...missing, { column: 'documentNumber', reason: document }] }
  const problems = [...missing, ...datesOf(read.row, document.birthOn, today)]
  return problems.length > 0 ? { problems } : { good: { ...read.row, documentKind: document.kind, documentNumber: document.number } }
}
