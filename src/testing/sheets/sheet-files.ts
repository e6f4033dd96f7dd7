import { Readable } from 'node:stream'
import { excelSheets } from '@/cloud/adapters/sheets/excel'
import type { SheetKind, SheetLine, SheetLimits, SheetValue } from '@/cloud/adapters/sheets/sheets'

/** A sheet as our own writer makes it; the first line holds the titles. */
export const sheetFile = async (lines: readonly (readonly SheetValue[])[], kind: SheetKind = 'xlsx'): Promise<Buffer> => {
  const [titles = [], ...rest] = lines
  const parts: Buffer[] = []
  for await (const part of excelSheets.write(kind, { name: '名册', columns: titles.map((title) => ({ title: String(title) })) }, Readable.from(rest))) parts.push(Buffer.from(part as Uint8Array))
  return Buffer.concat(parts)
}

export const linesOf = async (bytes: Uint8Array, limits: SheetLimits = { maxRows: 5_001, maxColumns: 60 }): Promise<SheetLine[]> => {
  await excelSheets.examine(bytes)
  const lines: SheetLine[] = []
  for await (const line of excelSheets.read(bytes, limits)) lines.push(line)
  return lines
}
