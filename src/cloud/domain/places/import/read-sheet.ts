import { placeColumns, type PlaceColumn } from '@/contract/places/sheet-columns'
import { SheetRefused, type SheetLine as RawLine, type Sheets } from '@/cloud/adapters/sheets/sheets'
import { findTitles, guessColumns, titleLines, type Mapping } from '@/cloud/domain/sheets/columns'
import { refuse } from '@/cloud/kernel/refusal'
import type { SheetLine } from './import-places'

/** Far more than the district has places; a call of a function bears them in one piece. */
const MOST = 2_000
const limits = { maxRows: MOST + titleLines, maxColumns: 100 }

export interface PlacesSheet {
  readonly titles: readonly string[]
  readonly mapping: Mapping<PlaceColumn>
  /** Below the titles. */
  readonly lines: readonly RawLine[]
}

/** A sheet of at most 2,000 lines, whole, and which column holds what, as far as its titles say so. Refuses with a reason. */
export const readPlacesSheet = async (sheets: Sheets, bytes: Uint8Array): Promise<PlacesSheet> => {
  const all: RawLine[] = []
  try {
    await sheets.examine(bytes)
    for await (const line of sheets.read(bytes, limits)) all.push(line)
  } catch (error) {
    if (!(error instanceof SheetRefused)) throw error
    refuse('file.refused', [{ path: 'fileId', reason: error.reason }])
  }
  const at = findTitles(all.map((line) => line.cells), placeColumns)
  const titles = all[at]?.cells ?? []
  const lines = all.slice(at + 1)
  if (lines.length > MOST) refuse('file.refused', [{ path: 'fileId', reason: 'too_many_rows' }])
  if (lines.length === 0) refuse('file.refused', [{ path: 'fileId', reason: 'empty' }])
  return { titles, lines, mapping: guessColumns(titles, placeColumns) }
}

/** Longer cells are cut: no column holds so much, and the length is told. */
const LONGEST = 500

export const linesBy = (lines: readonly RawLine[], mapping: Mapping<PlaceColumn>): SheetLine[] =>
  lines.map(({ line, cells }) => ({
    line,
    cell: (column) => {
      const index = mapping[column]
      return index === undefined ? '' : (cells[index] ?? '').slice(0, LONGEST)
    },
  }))
