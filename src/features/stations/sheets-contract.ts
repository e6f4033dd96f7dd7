import * as v from 'valibot'
import { endpoint, type Contract } from '@/contract/endpoint'
import { cursor, id, streetCode } from '@/contract/fields'
import { placeKinds, placeStatuses } from '@/contract/places/words'
import { coordinateSystems, lineReasons, placeColumnKeys } from '@/contract/places/sheet-columns'

const staff = ['chair', 'officer', 'district'] as const
const hour = (max: number) => [{ per: 'person', max, windowS: 3600 }] as const
const column = v.picklist(placeColumnKeys)
const mapping = v.array(v.strictObject({ column, index: v.pipe(v.number(), v.integer('integer'), v.minValue(0, 'min'), v.maxValue(99, 'max')) }))
const sheet = {
  /** An upload of the caller's own, of the use `sheet`: .xlsx or .csv, at most 2,000 lines. Swept after a day. */
  fileId: id,
  mapping: v.pipe(mapping, v.maxLength(placeColumnKeys.length, 'max')),
  system: v.picklist(coordinateSystems),
  /** Of new places about which the sheet says nothing. */
  status: v.picklist(['draft', 'preparing', 'open']),
}
const badLine = v.strictObject({
  /** As the program shows it beside the row. */
  line: v.number(), name: v.string(),
  problems: v.array(v.strictObject({ column, reason: v.picklist(lineReasons) })),
})
const tally = v.strictObject({ lines: v.number(), added: v.number(), changed: v.number(), same: v.number(), bad: v.number() })

/** Places out of a sheet and into one; by those who keep them. */
export const sheetsContract = {
  openSheet: endpoint({
    does: 'Looks at an uploaded sheet: its titles, how many lines it has, and which column holds what, as far as its titles say so.',
    access: staff, kind: 'read', runsIn: 'heavy', input: v.strictObject({ fileId: id }), output: v.strictObject({ titles: v.array(v.string()), lines: v.number(), mapping }),
    errors: ['file.refused', 'service.unavailable'], ownIds: ['fileId'], limits: hour(60),
  }),
  checkSheet: endpoint({
    does: 'The dry run: what would happen, and every line that can\'t be taken over with column and reason, 20 a page. Writes nothing.',
    access: staff, kind: 'read', runsIn: 'heavy', input: v.strictObject({ ...sheet, cursor }), output: v.strictObject({ ...tally.entries, rows: v.array(badLine), next: v.optional(v.string()) }),
    errors: ['file.refused', 'service.unavailable'], ownIds: ['fileId'], limits: hour(600),
  }),
  takeSheet: endpoint({
    does: 'Takes the good lines over, in one piece: by code, else by name and street, nothing twice; an empty cell deletes nothing. Doing it again changes nothing.',
    access: staff, kind: 'write', runsIn: 'heavy', input: v.strictObject(sheet), output: tally, errors: ['file.refused', 'service.unavailable'], ownIds: ['fileId'], limits: hour(30),
  }),
  exportPlaces: endpoint({
    does: 'The places that the caller keeps as a sheet, with what is not shown outside; the columns are those of the import. A link to it works once within 60 seconds.',
    access: staff, kind: 'write', runsIn: 'heavy', exports: true, input: v.strictObject({ format: v.picklist(['xlsx', 'csv']), streetCode: v.optional(streetCode), kind: v.optional(v.picklist(placeKinds)), status: v.optional(v.picklist(placeStatuses)) }),
    output: v.strictObject({ path: v.string(), lines: v.number() }), errors: ['service.unavailable'], limits: hour(20),
  }),
} satisfies Contract
