import { createReadStream } from 'node:fs'
import { basename } from 'node:path'
import { columnNames } from '@/cloud/domain/orgs/import/columns'
import { importOrganizations, SheetRefused, type ImportReport } from '@/cloud/domain/orgs/import/import-organizations'
import { openForCommand } from '../command'
import { copy } from '../copy'

const lines = (kind: 'warning' | 'bad', rows: ImportReport['bad']): string[] => rows.map((r) => copy.organizations.row(kind, r.row, columnNames[r.column][1], r.reason))

/** A sheet of enterprises into the register. @returns the exit code: 1 = some lines were not taken */
export const importOrganizationsFile = async (file: string, dryRun: boolean): Promise<number> => {
  const { db, close } = await openForCommand()
  try {
    const report = await importOrganizations(db, createReadStream(file), { dryRun, source: copy.organizations.source(basename(file)) })
    for (const line of [...lines('warning', report.warnings), ...lines('bad', report.bad)]) process.stdout.write(`${line}\n`)
    const bad = new Set(report.bad.map((r) => r.row)).size
    process.stdout.write(`${copy.organizations.sum(report, bad, dryRun)}\n`)
    return bad > 0 ? 1 : 0
  } catch (error) {
    if (!(error instanceof SheetRefused)) throw error
    process.stderr.write(`${error.message}\n`)
    return 2
  } finally {
    await close()
  }
}
