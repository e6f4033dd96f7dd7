import { checkUscc } from '@/contract/identifiers'
import type { Column, SheetRow } from './columns'

/** A row that can be taken over. `warn` is told, but blocks nothing (ID-2). */
export interface GoodRow {
  readonly name: string
  readonly uscc: string | null
  readonly usccDoubtful: boolean
  readonly parent: string | null
  readonly streetCode: string
  readonly headcountBand: string | null
  readonly hasUnion: boolean
  readonly hasChair: boolean | null
}

/** Codes; the words stand beside the command and the desk that show them. */
export type RowReason = 'required' | 'length' | 'street' | 'uscc' | 'headcount' | 'yes_no' | 'checksum' | 'parent_unknown' | 'twin'

export interface RowProblem {
  readonly column: Column
  readonly reason: RowReason
}

const yes = /^(是|有|已建会|已建|y|yes|true|1)$/i
const no = /^(否|无|没有|未建会|未建|n|no|false|0)?$/i

/** Bands rather than head counts: what the register needs, and no more (PI-2). 25 members make a committee (MEM-8). */
const bandOf = (raw: string): string | null | undefined => {
  if (raw === '') return null
  if (/^(1-24|25-99|100-199|200-999|1000\+)$/.test(raw)) return raw
  const count = Number(raw.replace(/人$/, ''))
  if (!Number.isInteger(count) || count < 1) return undefined
  if (count < 25) return '1-24'
  if (count < 100) return '25-99'
  if (count < 200) return '100-199'
  return count < 1000 ? '200-999' : '1000+'
}

const problem = (column: Column, reason: RowReason): RowProblem => ({ column, reason })

/** `streets` maps names (with and without 「街道」) and codes to codes. */
export const judgeRow = (row: SheetRow, streets: ReadonlyMap<string, string>): { good: GoodRow; warn?: RowProblem } | { problems: RowProblem[] } => {
  const problems: RowProblem[] = []
  const streetCode = streets.get(row.street)
  const uscc = row.uscc === '' ? null : checkUscc(row.uscc)
  const band = bandOf(row.headcount)
  if (row.name === '') problems.push(problem('name', 'required'))
  else if (row.name.length < 2 || row.name.length > 80) problems.push(problem('name', 'length'))
  if (!streetCode) problems.push(problem('street', row.street === '' ? 'required' : 'street'))
  if (uscc && !uscc.ok) problems.push(problem('uscc', 'uscc'))
  if (band === undefined) problems.push(problem('headcount', 'headcount'))
  if (!yes.test(row.hasUnion) && !no.test(row.hasUnion)) problems.push(problem('hasUnion', 'yes_no'))
  if (problems.length > 0 || !streetCode || band === undefined) return { problems }
  const good: GoodRow = {
    name: row.name,
    uscc: uscc?.ok ? uscc.uscc : null,
    usccDoubtful: uscc?.ok === true && uscc.warn === 'checksum',
    parent: row.parent === '' ? null : row.parent,
    streetCode,
    headcountBand: band,
    hasUnion: yes.test(row.hasUnion),
    // the name of the chair is not kept: a role is granted from an election record, not from a sheet
    hasChair: row.chair === '' ? null : !/^(无|没有|否)$/.test(row.chair),
  }
  return good.usccDoubtful ? { good, warn: problem('uscc', 'checksum') } : { good }
}
