import { dayOf } from '@/contract/dates'
import type { Parsed } from '@/contract/endpoint'
import { placeColumns, type PlaceColumn } from '@/contract/places/sheet-columns'
import type { Role } from '@/contract/roles'
import { importPlaces, streetUnions, type Bringing, type PlacesReport } from '@/cloud/domain/places/import/import-places'
import { linesBy, readPlacesSheet, type PlacesSheet } from '@/cloud/domain/places/import/read-sheet'
import { staffed } from '@/cloud/domain/places/keeper-scope'
import { mappingFaults, type Mapping } from '@/cloud/domain/sheets/columns'
import { reachOf } from '@/cloud/domain/orgs/scope'
import type { Signed } from '@/cloud/domain/cases/kind'
import type { Handler } from '@/cloud/kernel/handler'
import { refuse } from '@/cloud/kernel/refusal'
import { copy } from '../sheet-words'
import type { sheetsContract } from '../sheets-contract'
import { badCursor, cutBad } from './bad-cursor'
import { isDemoUnion, unionsWithin } from './queries/unions'
import { ownSheet } from './queries/sheets'

type How = Parsed<typeof sheetsContract.takeSheet>

/** Officers and the district know which station opened long ago. */
const above: readonly Role[] = ['officer', 'district']

const sheetOf = async ({ db, actor, services }: Signed, fileId: string): Promise<PlacesSheet> => {
  const key = await ownSheet(db, actor.personId, fileId)
  if (key === undefined) return refuse('file.refused')
  if (!services.sheets) return refuse('service.unavailable')
  const bytes = await services.storage.get(key)
  return bytes === null ? refuse('file.refused') : readPlacesSheet(services.sheets, bytes)
}

const mappingOf = (given: How['mapping'], width: number): Mapping<PlaceColumn> => {
  const twice = given.find(({ column }, i) => given.findIndex((other) => other.column === column) !== i)
  const mapping: Mapping<PlaceColumn> = Object.fromEntries(given.map(({ column, index }) => [column, index]))
  const faults = [...(twice === undefined ? [] : [{ column: twice.column, reason: 'twice' }]), ...mappingFaults(mapping, width, placeColumns)]
  if (faults.length > 0) refuse('request.invalid', faults.map(({ column, reason }) => ({ path: `mapping.${column}`, reason })))
  return mapping
}

/** A new place belongs to the union of its street where that is within reach, else, for a chair, to the chair's own union. */
const bringer = async (context: Signed, how: How, write: boolean): Promise<Bringing> => {
  const { db, actor, now } = context
  const within = new Set(await unionsWithin(db, reachOf(actor)))
  const unions = await streetUnions(db)
  const own = actor.roles.find((held) => held.role === 'chair')?.organizationId ?? null
  return {
    unionOf: (streetCode) => { const union = unions.get(streetCode); return union !== undefined && within.has(union) ? union : own },
    mayOpen: actor.roles.some((held) => above.includes(held.role)), status: how.status, source: copy.imported(dayOf(now)), system: how.system, within: staffed(actor), write,
    demo: await isDemoUnion(db, actor.roles[0]!.organizationId),
  }
}

const bring = async (context: Signed, how: How, write: boolean): Promise<PlacesReport> => {
  const { titles, lines } = await sheetOf(context, how.fileId)
  return importPlaces(context, linesBy(lines, mappingOf(how.mapping, titles.length)), await bringer(context, how, write))
}

const tallyOf = ({ lines, added, changed, same, bad }: PlacesReport) => ({ lines, added, changed, same, bad: bad.length })

export const openSheet: Handler<typeof sheetsContract.openSheet> = async (context, { fileId }) => {
  const { titles, lines, mapping } = await sheetOf(context, fileId)
  return { titles: [...titles], lines: lines.length, mapping: Object.entries(mapping).map(([column, index]) => ({ column: column as PlaceColumn, index })) }
}

/** Decided anew for each page: nothing is kept of a sheet that nobody has taken over. */
export const checkSheet: Handler<typeof sheetsContract.checkSheet> = async (context, { cursor, ...how }) => {
  const from = badCursor.read(cursor)
  const report = await bring(context, how, false)
  const { rows, next } = cutBad(report.bad.filter((row) => from === null || row.line > from))
  return { ...tallyOf(report), rows: rows.map(({ line, name, problems }) => ({ line, name, problems: [...problems] })), ...(next === undefined ? {} : { next }) }
}

export const takeSheet: Handler<typeof sheetsContract.takeSheet> = async (context, how) => {
  const tally = tallyOf(await bring(context, how, true))
  context.audit({ targetId: how.fileId, detail: tally })
  return tally
}
