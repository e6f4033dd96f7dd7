import { existsSync } from 'node:fs'
import { coordinateSystems, type CoordinateSystem } from '@/contract/places/sheet-columns'
import { runCommand } from './command'
import { copy } from './copy'
import { importOrganizationsFile } from './importing/organizations'
import { importPlacesFile } from './importing/places'

const choice = <T extends string>(flags: readonly string[], name: string, among: readonly T[], otherwise: T): T | undefined => {
  const given = flags.find((flag) => flag.startsWith(`--${name}=`))?.slice(name.length + 3)
  return given === undefined ? otherwise : among.find((one) => one === given)
}

const main = async (): Promise<number> => {
  const [what, file, ...flags] = process.argv.slice(2)
  const known = what === 'places' ? /^--(dry-run|coordinates=\w+|status=\w+)$/ : /^--dry-run$/
  const system = choice<CoordinateSystem>(flags, 'coordinates', coordinateSystems, 'gcj02')
  const status = choice(flags, 'status', ['draft', 'preparing', 'open'] as const, 'draft')
  if ((what !== 'organizations' && what !== 'places') || !file || flags.some((flag) => !known.test(flag)) || system === undefined || status === undefined) {
    process.stderr.write(`${copy.usage}\n`)
    return 2
  }
  if (!existsSync(file)) {
    process.stderr.write(`${copy.noFile(file)}\n`)
    return 2
  }
  const dryRun = flags.includes('--dry-run')
  return what === 'places' ? importPlacesFile(file, { dryRun, system, status }) : importOrganizationsFile(file, dryRun)
}

runCommand(main)
