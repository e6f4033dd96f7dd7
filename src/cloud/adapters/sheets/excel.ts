import { Readable } from 'node:stream'
import { readCsv, textOf } from './read-csv'
import { readXlsx } from './read-xlsx'
import { SheetRefused, type SheetKind, type Sheets } from './sheets'
import { csvLines } from './write-csv'
import { xlsxStream } from './write-xlsx'
import { checkZip } from './zip-check'

const startsWith = (bytes: Uint8Array, head: readonly number[]): boolean => head.every((byte, index) => bytes[index] === byte)

const isZip = (bytes: Uint8Array): boolean => startsWith(bytes, [0x50, 0x4b, 3, 4])

const examine = async (bytes: Uint8Array): Promise<SheetKind> => {
  if (bytes.byteLength === 0) throw new SheetRefused('empty')
  // The container of .xls, and of a workbook with a password.
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) throw new SheetRefused('old_excel')
  if (isZip(bytes)) {
    const names = (await checkZip(bytes)).map((entry) => entry.name)
    if (!names.includes('xl/workbook.xml') || names.some((name) => /vbaProject/i.test(name))) throw new SheetRefused('kind')
    return 'xlsx'
  }
  // A page that calls itself a sheet, as some systems write them.
  if (/^\s*</.test(textOf(bytes).slice(0, 200))) throw new SheetRefused('kind')
  return 'csv'
}

/** Sheets with exceljs and csv-parse. */
export const excelSheets: Sheets = {
  examine,
  read: (bytes, limits) => (isZip(bytes) ? readXlsx(bytes, limits) : readCsv(bytes, limits)),
  write: (kind, plan, lines) => (kind === 'xlsx' ? xlsxStream(plan, lines) : Readable.from(csvLines(plan, lines))),
}
