import { createReadStream, existsSync } from 'node:fs'
import { basename } from 'node:path'
import { columnNames } from '@/cloud/domain/orgs/import/columns'
import { importOrganizations, SheetRefused, type ImportReport } from '@/cloud/domain/orgs/import/import-organizations'
import { openForCommand, runCommand } from './command'
import { copy } from './copy'

const lines = (kind: 'warning' | 'bad', rows: ImportReport['bad']): string[] => rows.map((r) => copy.row(kind, r.row, columnNames[r.column][1], r.reason))

const main = async (): Promise<number> => {
  const [what, file, ...flags] = process.argv.slice(2)
  const dryRun = flags.includes('--dry-run')
  if (what !== 'organizations' || !file || flags.some((flag) => flag !== '--dry-run')) {
    process.stderr.write(`${copy.usage}\n`)
    return 2
  }
  if (!existsSync(file)) {
    process.stderr.write(`${copy.noFile(file)}\n`)
    return 2
  }
  const { db, close } = await openForCommand()
  try {
    const report = await importOrganizations(db, createReadStream(file), { dryRun, source: copy.source(basename(file)) })
    for (const line of [...lines('warning', report.warnings), ...lines('bad', report.bad)]) process.stdout.write(`${line}\n`)
    const bad = new Set(report.bad.map((r) => r.row)).size
    process.stdout.write(`${copy.sum(report, bad, dryRun)}
`)
    return bad > 0 ? 1 : 0
  } catch (error) {
    if (!(error instanceof SheetRefused)) throw error
    process.stderr.write(`${error.message}\n`)
    return 2
  } finally {
    await close()
  }
}

runCommand(main)
