import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { excelSheets } from '@/cloud/adapters/sheets/excel'
import { everywhere, importPlaces, streetUnions, type BadLine, type PlacesReport } from '@/cloud/domain/places/import/import-places'
import { linesBy, readPlacesSheet } from '@/cloud/domain/places/import/read-sheet'
import { mappingFaults } from '@/cloud/domain/sheets/columns'
import { readConfig } from '@/cloud/kernel/config'
import type { Db } from '@/cloud/kernel/handler'
import { openVault } from '@/cloud/kernel/open-vault'
import { Refusal } from '@/cloud/kernel/refusal'
import type { Vault } from '@/cloud/kernel/vault'
import { dayOf } from '@/contract/dates'
import { uuidv7 } from '@/contract/ids'
import { placeColumns, type CoordinateSystem, type PlaceColumn } from '@/contract/places/sheet-columns'
import { openForCommand } from '../command'
import { copy } from '../copy'

const titleOf = (column: PlaceColumn): string => placeColumns.find(({ key }) => key === column)!.names[0]

const linesOf = (bad: readonly BadLine[]): string[] => bad.flatMap(({ line, problems }) => problems.map(({ column, reason }) => copy.places.row(line, titleOf(column), reason)))

export interface PlacesOptions {
  readonly dryRun: boolean
  /** Of points about which no column says so. */
  readonly system: CoordinateSystem
  /** Of new places about which the sheet says nothing. */
  readonly status: 'draft' | 'preparing' | 'open'
}

class TitlesMissing extends Error {}

/** The sheet into the places, by its titles; new ones belong to the union of their street. */
export const placesFromSheet = async (db: Db, vault: Vault, bytes: Uint8Array, { dryRun, system, status }: PlacesOptions, now: Date): Promise<PlacesReport> => {
  const { titles, mapping, lines } = await readPlacesSheet(excelSheets, bytes)
  const missing = mappingFaults(mapping, titles.length, placeColumns).map(({ column }) => titleOf(column))
  if (missing.length > 0) throw new TitlesMissing(copy.places.titlesMissing(missing))
  return db.transaction().execute(async (tx) => {
    const unions = await streetUnions(tx)
    const work = { db: tx, vault, now, actor: null, newId: () => uuidv7(randomBytes(16), now.getTime()) }
    return importPlaces(work, linesBy(lines, mapping), { unionOf: (street) => unions.get(street) ?? null, mayOpen: true, status, source: copy.places.source(dayOf(now)), system, within: everywhere, write: !dryRun })
  })
}

/** @returns the exit code: 1 = some lines were not taken, 2 = the file was not read */
export const importPlacesFile = async (file: string, options: PlacesOptions): Promise<number> => {
  const config = readConfig(process.env)
  const { db, dataDir, close } = await openForCommand()
  try {
    const report = await placesFromSheet(db, openVault(config, dataDir), readFileSync(file), options, new Date())
    for (const line of linesOf(report.bad)) process.stdout.write(`${line}\n`)
    process.stdout.write(`${copy.places.sum(report, options.dryRun)}\n`)
    return report.bad.length > 0 ? 1 : 0
  } catch (error) {
    if (error instanceof TitlesMissing) process.stderr.write(`${error.message}\n`)
    else if (error instanceof Refusal) process.stderr.write(`${copy.places.unreadable}\n`)
    else throw error
    return 2
  } finally {
    await close()
  }
}
