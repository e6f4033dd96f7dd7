import { dayOf, isDay } from '@/contract/dates'
import type { Fact } from '@/ui/facts'
import { copy, fieldWord, valueWord } from '../copy'
import type { OpenCase } from './shapes'
import { shortDay } from './short-day'

/** Said within another line, or drawn. */
const elsewhere: readonly string[] = ['documentKind', 'letterVersion', 'signatureFileId']

/** The fields of a case as lines: kind and number of a document in one, the letter with the day it was signed. `shown`: what was revealed. */
export const caseRows = (row: OpenCase, shown: Readonly<Record<string, string>>): Fact[] => {
  const today = dayOf(Date.now())
  const given = new Map(row.fields.map(({ key, value }) => [key, shown[key] ?? value]))
  const worded = (key: string): string => {
    const value = given.get(key) ?? ''
    return isDay(value) ? shortDay(value, today) : valueWord(key, value)
  }
  const line = (key: string): string => {
    if (key === 'documentNumber' && given.has('documentKind')) return `${worded('documentKind')} ${worded(key)}`
    if (key === 'signedOn' && given.has('letterVersion')) return copy.letter(worded('letterVersion'), worded(key))
    return worded(key)
  }
  return [...given.keys()].filter((key) => !elsewhere.includes(key)).map((key) => ({ label: fieldWord(key), value: line(key) }))
}
