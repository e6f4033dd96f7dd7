import { placeColumns, type PlaceColumn } from '@/contract/places/sheet-columns'
import type { Facility, PlaceAccess, PlaceKind } from '@/contract/places/words'
import { sheetMediaTypes, type SheetValue } from '@/cloud/adapters/sheets/sheets'
import { accessWords, endedWord, facilityWords, kindWords, statusWords } from '@/cloud/domain/places/import/words'
import { kept } from '@/cloud/domain/places/keeper-scope'
import { openPhone } from '@/cloud/domain/places/phone'
import type { Signed } from '@/cloud/domain/cases/kind'
import type { Handler } from '@/cloud/kernel/handler'
import { refuse } from '@/cloud/kernel/refusal'
import { copy } from '../sheet-words'
import type { sheetsContract } from '../sheets-contract'
import { handOut } from './hand-out'
import { exportedPlaces, type ExportedRow } from './queries/sheets'

const names = (list: readonly string[]): string => list.map((one) => facilityWords[one as Facility][0]!).join('、')

/** In the columns of the import, so that what goes out can come in again. Points are GCJ-02 (MAP-1). */
const cellsOf = ({ vault }: Signed, row: ExportedRow): Readonly<Record<PlaceColumn, SheetValue>> => ({
  code: row.code, name: row.name, kind: kindWords[row.kind as PlaceKind][0]!, street: row.street_name, community: row.community, address: row.address,
  longitude: row.lng, latitude: row.lat, system: row.lng === null ? null : 'GCJ-02', facilities: names(row.facilities), missing: names(row.missing), hours: row.hours,
  access: row.access === null ? null : accessWords[row.access as PlaceAccess][0]!, phone: openPhone(vault, row.id, row.phone_enc), phoneShown: row.phone_shown ? copy.yes : copy.no,
  openedOn: row.opened_on, status: row.status in statusWords ? statusWords[row.status as keyof typeof statusWords][0]! : endedWord, note: row.note,
})

const keys = placeColumns.map(({ key }) => key)

async function* linesOf(context: Signed, rows: AsyncIterable<ExportedRow>, count: { lines: number }): AsyncGenerator<SheetValue[]> {
  for await (const row of rows) {
    count.lines += 1
    const cells = cellsOf(context, row)
    yield keys.map((key) => cells[key])
  }
}

export const exportPlaces: Handler<typeof sheetsContract.exportPlaces> = async (context, { format, ...wish }) => {
  const { db, actor, services, audit } = context
  if (!services.sheets) return refuse('service.unavailable')
  const count = { lines: 0 }
  const plan = { name: copy.places, columns: placeColumns.map(({ names: [title] }) => ({ title, width: 16 })) }
  const body = services.sheets.write(format, plan, linesOf(context, exportedPlaces(db, kept(actor), wish), count))
  const path = await handOut(context, { body, ending: format, mediaType: sheetMediaTypes[format] })
  // It reaches as far as all of the caller's roles; the first of them stands for where it was made.
  audit({ organizationId: actor.roles[0]!.organizationId, detail: { format, lines: count.lines } })
  return { path, lines: count.lines }
}
