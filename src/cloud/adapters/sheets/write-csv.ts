import { isLongNumber, safeText } from './safe-text'
import type { SheetPlan, SheetValue } from './sheets'

const quoted = (text: string): string => (/[",\r\n\t]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

/** A tab before a long number keeps Excel from making 4.4E+17 of it; readers, ours too, take it off. */
const cell = (value: SheetValue): string => {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  return quoted(isLongNumber(value) ? `\t${value}` : safeText(value))
}

const lineOf = (values: readonly SheetValue[]): string => `${values.map(cell).join(',')}\r\n`

/** With the mark of UTF-8: without it Excel in China reads GBK. */
export async function* csvLines(plan: SheetPlan, lines: AsyncIterable<readonly SheetValue[]>): AsyncGenerator<string> {
  yield `\uFEFF${lineOf(plan.columns.map((column) => column.title))}`
  for await (const values of lines) yield lineOf(values)
}
