import { SheetRefused, type SheetLine, type Sheets } from '@/cloud/adapters/sheets/sheets'
import { findTitles, guessColumns, titleLines, type Mapping } from '@/cloud/domain/sheets/columns'
import { refuse } from '@/cloud/kernel/refusal'
import { columnsOf, mostLines, type ColumnKey, type ImportKind } from '../columns'

export interface ReadSheet {
  readonly titles: readonly string[]
  readonly mapping: Mapping<ColumnKey>
  /** Lines below the titles. */
  readonly lines: readonly SheetLine[]
}

const limits = { maxRows: mostLines + titleLines, maxColumns: 100 }
const longestCell = 500

/** A sheet of at most 5,000 lines, whole; longer cells are cut, for no column holds so much. Refuses with a reason. */
export const readSheet = async (sheets: Sheets, bytes: Uint8Array, kind: ImportKind): Promise<ReadSheet> => {
  const all: SheetLine[] = []
  try {
    for await (const { line, cells } of sheets.read(bytes, limits)) all.push({ line, cells: cells.map((cell) => cell.slice(0, longestCell)) })
  } catch (error) {
    if (!(error instanceof SheetRefused)) throw error
    refuse('file.refused', [{ path: 'fileId', reason: error.reason }])
  }
  const at = findTitles(all.slice(0, titleLines).map((line) => line.cells), columnsOf[kind])
  const titles = all[at]?.cells ?? []
  const lines = all.slice(at + 1)
  if (lines.length > mostLines) refuse('file.refused', [{ path: 'fileId', reason: 'too_many_rows' }])
  if (lines.length === 0) refuse('file.refused', [{ path: 'fileId', reason: 'empty' }])
  return { titles, lines, mapping: guessColumns(titles, columnsOf[kind]) }
}
