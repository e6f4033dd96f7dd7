import { sealPhone } from '@/cloud/domain/places/phone'
import { signsOf } from '@/cloud/domain/places/signs'
import type { Signed } from '@/cloud/domain/cases/kind'
import { reachOf } from '@/cloud/domain/orgs/scope'
import { kept, staffed } from '@/cloud/domain/places/keeper-scope'
import type { Handler } from '@/cloud/kernel/handler'
import { found, refuse } from '@/cloud/kernel/refusal'
import type { keepingContract } from '../keeping-contract'
import { ownNote, passes } from './checked-note'
import { columnsOf, differences, managerFields, type PlaceColumns } from '@/cloud/domain/places/fields'
import { keptOne } from './kept-place'
import { mayOpen } from './opening'
import { recordChange } from '@/cloud/domain/places/changes'
import { activeUnion } from './queries/unions'
import { lockPlace, placeById, showPlace, type PlaceRow } from '@/cloud/domain/places/kept'

/** Staff write for everybody at once, and with that have looked at what waited; a manager's words are checked first (WX-6). */
const noteOf = async (context: Signed, place: PlaceRow, columns: PlaceColumns, staff: boolean): Promise<{ note: string | null; note_waiting: string | null }> => {
  const note = await ownNote(context, columns.note)
  if (staff || note === null || note === place.note) return { note, note_waiting: staff ? null : place.note_waiting }
  return (await passes(context, note)) ? { note, note_waiting: null } : { note: place.note, note_waiting: note }
}

/** The union that the place belongs to from now on: only staff hand one over, and only to a union within their reach. */
const unionFor = async ({ db, actor }: Signed, place: PlaceRow, wanted: string | undefined, staff: boolean): Promise<string> => {
  if (wanted === undefined || wanted === place.organization_id) return place.organization_id
  const union = found(await activeUnion(db, reachOf(actor), wanted))
  return staff ? union : refuse('role.refused')
}

const forNow: readonly string[] = ['open', 'suspended']

/** What a manager may change. They have the key: whether a place in service is open for now is theirs to say, as it is in answering a report. */
const managersOwn = (field: string, from: string, to: string): boolean => managerFields.includes(field) || (field === 'status' && forNow.includes(from) && forNow.includes(to))

const wordOf = (fields: readonly string[]) => (fields.length === 1 && fields[0] === 'status' ? 'status' : 'edited')

export const edit: Handler<typeof keepingContract.edit> = async (context, { placeId, version, organizationId, openReason, ...form }) => {
  const { db, vault, actor, now } = context
  const place = found(await lockPlace(db, placeId, kept(actor)))
  if (place.version !== version || place.status === 'closed' || place.status === 'merged') refuse('case.state_changed')
  const staff = (await placeById(db, placeId, staffed(actor))) !== undefined
  const columns = columnsOf(form)
  const union = await unionFor(context, place, organizationId, staff)
  const before = { ...differences(context, place, columns, form.phone), ...(union === place.organization_id ? {} : { union: place.organization_id }) }
  const fields = Object.keys(before)
  if (!staff && fields.some((field) => !managersOwn(field, place.status, form.status))) refuse('role.refused')
  await mayOpen(context, placeId, place, form, openReason)
  const phone = 'phone' in before ? { phone_enc: sealPhone(vault, placeId, form.phone) } : {}
  const note = await noteOf(context, place, columns, staff)
  const broken = place.broken.filter((one) => columns.facilities.some((has) => has === one))
  await showPlace(db, placeId, { ...columns, organization_id: union, sources: JSON.stringify(columns.sources), ...note, ...phone, ...signsOf({ ...columns, code: place.code }), broken, version: version + 1 }, now)
  if (fields.length > 0) await recordChange(context, { placeId, what: wordOf(fields), before, note: await ownNote(context, openReason) })
  context.audit({ targetId: placeId, organizationId: union, detail: { fields } })
  return keptOne(context, placeId)
}
