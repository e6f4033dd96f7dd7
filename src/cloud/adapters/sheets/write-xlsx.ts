import { stream, type Worksheet } from 'exceljs'
import { once } from 'node:events'
import { PassThrough, type Readable } from 'node:stream'
import { safeText } from './safe-text'
import type { SheetPlan, SheetValue } from './sheets'

const letterOf = (column: number): string => (column > 26 ? letterOf(Math.floor((column - 1) / 26)) : '') + String.fromCharCode(65 + ((column - 1) % 26))

/** exceljs knows ranges of rules, its types know single cells only. */
type Ranged = { readonly dataValidations: { add(range: string, rule: object): void } }

const guide = (sheet: Worksheet, plan: SheetPlan): void => {
  const { dataValidations } = sheet as unknown as Ranged
  plan.columns.forEach(({ title, hint, choices }, index) => {
    if (plan.guidedRows === undefined || (hint === undefined && choices === undefined)) return
    const letter = letterOf(index + 1)
    dataValidations.add(`${letter}2:${letter}${plan.guidedRows + 1}`, {
      ...(choices === undefined ? { type: 'textLength', operator: 'lessThan', formulae: [500] } : { type: 'list', formulae: [`"${choices.join(',')}"`] }),
      allowBlank: true,
      ...(hint === undefined ? {} : { showInputMessage: true, promptTitle: title, prompt: hint }),
    })
  })
}

const safe = (value: SheetValue): SheetValue => (typeof value === 'string' ? safeText(value) : value)

const fill = async (out: PassThrough, plan: SheetPlan, lines: AsyncIterable<readonly SheetValue[]>): Promise<void> => {
  // Shared strings would be kept in memory to the end.
  const book = new stream.xlsx.WorkbookWriter({ stream: out, useStyles: true, useSharedStrings: false })
  const sheet = book.addWorksheet(plan.name, { views: [{ state: 'frozen', ySplit: 1 }] })
  // Text (@) everywhere: a number typed or pasted into it keeps all its digits.
  sheet.columns = plan.columns.map(({ title, width }) => ({ header: title, width: width ?? 16, style: { numFmt: '@' } }))
  sheet.getRow(1).font = { bold: true }
  guide(sheet, plan)
  for await (const values of lines) {
    sheet.addRow(values.map(safe)).commit()
    // Waits for whoever reads: otherwise the rows would pile up here.
    if (out.writableNeedDrain) await once(out, 'drain')
  }
  sheet.commit()
  await book.commit()
}

/** A workbook of one sheet as it is written. */
export const xlsxStream = (plan: SheetPlan, lines: AsyncIterable<readonly SheetValue[]>): Readable => {
  const out = new PassThrough()
  fill(out, plan, lines).catch((error: unknown) => void out.destroy(error instanceof Error ? error : new Error(String(error))))
  return out
}
