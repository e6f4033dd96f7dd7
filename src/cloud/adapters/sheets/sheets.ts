import type { Readable } from 'node:stream'

export type SheetKind = 'xlsx' | 'csv'

export const sheetMediaTypes: Readonly<Record<SheetKind, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv',
}

/** Why a file is not read at all, or no further; the words stand beside the page and the command that show them. */
export type SheetReason = 'kind' | 'old_excel' | 'broken' | 'too_large' | 'too_many_rows' | 'too_many_columns' | 'encoding' | 'empty'

export class SheetRefused extends Error {
  override name = 'SheetRefused'
  constructor(readonly reason: SheetReason) {
    super(reason)
  }
}

export interface SheetLimits {
  /** Lines with content, the header among them. */
  readonly maxRows: number
  readonly maxColumns: number
}

/** One line that holds something. Cells are trimmed text as a person reads them; a date is YYYY-MM-DD. */
export interface SheetLine {
  /** As the program shows it beside the row, the first being 1. */
  readonly line: number
  readonly cells: readonly string[]
}

export type SheetValue = string | number | null

export interface SheetColumn {
  readonly title: string
  /** In characters. */
  readonly width?: number
  /** Shown when the cell is chosen. */
  readonly hint?: string
  /** A drop-down of these words. */
  readonly choices?: readonly string[]
}

export interface SheetPlan {
  readonly name: string
  readonly columns: readonly SheetColumn[]
  /** Rows that hints and drop-downs reach; default none. */
  readonly guidedRows?: number
}

/** Reads and writes sheets of people's own programs: Excel, WPS, text with commas. Only where `heavy` runs. */
export interface Sheets {
  /** What it is, told from its bytes; no cell is decoded before this is answered. Throws SheetRefused. */
  examine(bytes: Uint8Array): Promise<SheetKind>
  /** Line by line; `bytes` were examined. Throws SheetRefused, also after some lines. */
  read(bytes: Uint8Array, limits: SheetLimits): AsyncIterable<SheetLine>
  /** A file that comes as it is written: memory stays flat whatever the number of lines. No cell becomes a formula. */
  write(kind: SheetKind, plan: SheetPlan, lines: AsyncIterable<readonly SheetValue[]>): Readable
}
