import { stream, type Row } from 'exceljs'
import { Readable } from 'node:stream'
import { cellText } from './cell-text'
import { SheetRefused, type SheetLimits, type SheetLine } from './sheets'
import { workbookParts } from './workbook-parts'
import { checkZip } from './zip-check'

/** Formulas and links are not followed; styles are needed to know a date from a number. */
const options = { worksheets: 'emit', sharedStrings: 'cache', styles: 'cache', hyperlinks: 'ignore', entries: 'ignore' } as const

/** The last line that Excel has. */
const lastLine = 1_048_576

const cellsOf = (row: Row, limits: SheetLimits): string[] => {
  if (row.cellCount > limits.maxColumns) throw new SheetRefused('too_many_columns')
  const cells: string[] = []
  for (let column = 1; column <= row.cellCount; column += 1) cells.push(cellText(row.getCell(column).value))
  while (cells.at(-1) === '') cells.pop()
  return cells
}

/** The first sheet that is shown, line by line; empty lines are passed over. */
export async function* readXlsx(bytes: Uint8Array, limits: SheetLimits): AsyncGenerator<SheetLine> {
  const reader = new stream.xlsx.WorkbookReader(Readable.from(workbookParts(await checkZip(bytes))), options)
  let rows = 0
  let before = 0
  try {
    for await (const sheet of reader) {
      for await (const row of sheet) {
        // What a file says of its lines need not be true: each is known by its number, and kept under it.
        if (!(row.number > before && row.number <= lastLine)) throw new SheetRefused('broken')
        before = row.number
        const cells = cellsOf(row, limits)
        if (cells.length === 0) continue
        rows += 1
        if (rows > limits.maxRows) throw new SheetRefused('too_many_rows')
        yield { line: row.number, cells }
      }
      break
    }
  } catch (error) {
    throw error instanceof SheetRefused ? error : new SheetRefused('broken')
  }
  if (rows === 0) throw new SheetRefused('empty')
}
