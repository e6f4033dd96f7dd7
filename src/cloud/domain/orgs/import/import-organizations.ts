import { randomBytes } from 'node:crypto'
import type { Readable } from 'node:stream'
import { parse } from 'csv-parse'
import { uuidv7 } from '@/contract/ids'
import type { Db } from '@/cloud/kernel/handler'
import { nameKey } from '../name-key'
import { cellsOf, readHeader } from './columns'
import { judgeRow, type GoodRow, type RowProblem } from './judge-row'
import { insertEnterprises, insertUnion, knownEnterprises, parentUnion, streetMap, streetUnion, updateEnterprise, type NewEnterprise } from './queries'

export interface ImportReport {
  readonly rows: number
  readonly added: number
  readonly changed: number
  readonly unions: number
  /** `row` is the line number of the sheet, the header being 1. */
  readonly bad: readonly ({ readonly row: number } & RowProblem)[]
  readonly warnings: readonly ({ readonly row: number } & RowProblem)[]
}

export class SheetRefused extends Error {
  override name = 'SheetRefused'
}

interface Counted { rows: number; added: number; changed: number; unions: number; bad: ({ row: number } & RowProblem)[]; warnings: ({ row: number } & RowProblem)[] }

const newId = (): string => uuidv7(randomBytes(16), Date.now())
const BATCH = 500

const unionFor = async (tx: Db, row: GoodRow, at: number, report: Counted): Promise<string | null> => {
  const parent = row.parent ? await parentUnion(tx, row.parent, row.streetCode) : await streetUnion(tx, row.streetCode)
  if (!parent) report.warnings.push({ row: at, column: 'parent', reason: 'parent_unknown' })
  const id = newId()
  await insertUnion(tx, { id, parent: parent ?? (await streetUnion(tx, row.streetCode)), name: `${row.name}工会`, uscc: null, streetCode: row.streetCode, headcountBand: row.headcountBand, demo: false })
  report.unions++
  return id
}

const writeBatch = async (tx: Db, batch: readonly { at: number; row: GoodRow }[], source: string, report: Counted): Promise<void> => {
  const known = await knownEnterprises(tx, batch.flatMap((b) => b.row.uscc ?? []), batch.map((b) => nameKey(b.row.name)))
  const byCode = new Map(known.flatMap((k) => (k.uscc ? [[k.uscc, k] as const] : [])))
  // a row with a code may complete one that came without, never one that carries another code
  const byName = new Map(known.map((k) => [`${k.name_key}@${k.street_code}`, k]))
  const fresh = new Map<string, NewEnterprise>()
  for (const { at, row } of batch) {
    const place = `${nameKey(row.name)}@${row.streetCode}`
    const namesake = byName.get(place)
    const old = (row.uscc ? byCode.get(row.uscc) : undefined) ?? (namesake && (!row.uscc || !namesake.uscc) ? namesake : undefined)
    const twin = row.uscc ?? place
    if (!old && fresh.has(twin)) {
      report.warnings.push({ row: at, column: 'name', reason: 'twin' })
      continue
    }
    const unionId = old?.union_id ?? (row.hasUnion ? await unionFor(tx, row, at, report) : null)
    const enterprise: NewEnterprise = { ...row, id: old?.id ?? newId(), unionId, source, demo: false }
    if (old) {
      await updateEnterprise(tx, old.id, enterprise)
      report.changed++
    } else {
      fresh.set(twin, enterprise)
      report.added++
    }
  }
  if (fresh.size > 0) await insertEnterprises(tx, [...fresh.values()])
}

/** Undoes a dry run: everything was tried on the real tables, so what it reports is what would happen. */
class DryRun extends Error {}

/**
 * Takes a sheet into the enterprise register, row by row, in one transaction: memory stays flat, and a broken
 * connection leaves nothing half. Bad rows are reported with row, column and reason; the good ones are kept.
 * Doing it again adds nothing. Throws SheetRefused when the header lacks a needed column.
 */
export const importOrganizations = async (db: Db, csv: Readable, options: { dryRun?: boolean; source: string }): Promise<ImportReport> => {
  const report: Counted = { rows: 0, added: 0, changed: 0, unions: 0, bad: [], warnings: [] }
  const run = async (tx: Db): Promise<void> => {
    const streets = await streetMap(tx)
    let header: ReturnType<typeof readHeader> | undefined
    let batch: { at: number; row: GoodRow }[] = []
    let at = 0
    const records = csv.pipe(parse({ relax_column_count: true, skip_empty_lines: true, bom: true, info: true }))
    for await (const { record, info } of records as AsyncIterable<{ record: string[]; info: { lines: number } }>) {
      at = info.lines
      if (!header) {
        header = readHeader(record)
        if (header.missing.length > 0) throw new SheetRefused(`表头缺少：${header.missing.join('、')}`)
        continue
      }
      report.rows++
      const judged = judgeRow(cellsOf(record, header.at), streets)
      if ('problems' in judged) {
        report.bad.push(...judged.problems.map((p) => ({ row: at, ...p })))
        continue
      }
      if (judged.warn) report.warnings.push({ row: at, ...judged.warn })
      batch.push({ at, row: judged.good })
      if (batch.length < BATCH) continue
      await writeBatch(tx, batch, options.source, report)
      batch = []
    }
    if (!header) throw new SheetRefused('表里没有内容')
    if (batch.length > 0) await writeBatch(tx, batch, options.source, report)
    if (options.dryRun) throw new DryRun()
  }
  await db.transaction().execute(run).catch((error: unknown) => {
    if (!(error instanceof DryRun)) throw error
  })
  return report
}
