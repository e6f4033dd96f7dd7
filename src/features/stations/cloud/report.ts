import { dayOf, startOf } from '@/contract/dates'
import type { Output, Parsed } from '@/contract/endpoint'
import { withoutIdentifiers, withoutName } from '@/cloud/domain/cases/note'
import type { Context, Handler } from '@/cloud/kernel/handler'
import { found, refuse } from '@/cloud/kernel/refusal'
import type { Facility, ReportKind, ReportOutcome, ReportState } from '@/contract/places/words'
import type { reportingContract } from '../contract'
import { attachFile } from './attach-file'
import { deviceHash } from '@/cloud/domain/devices/device'
import { weighDoor, weighFacility } from './doubts'
import { tellKeepers } from './keepers'
import { networkOf } from './network'
import { nameOf } from '@/cloud/domain/people/name-of'
import { lockPublic, type PlaceRow } from '@/cloud/domain/places/kept'
import { insertReport, othersLike, reportById, reportsSince, type ReportRow } from './queries/reports'

type Form = Parsed<typeof reportingContract.report>

/** Nobody finds more than that wrong in a day, here and everywhere. */
const PER_DAY = { all: 20, here: 5 }

const MOST_AGE_MS = 86_400_000

export const reportOf = (row: ReportRow): Output<typeof reportingContract.report> => ({
  reportId: row.id, code: row.code, placeName: row.place_name, kind: row.kind as ReportKind, facility: row.facility as Facility | null,
  state: row.state as ReportState, outcome: row.outcome as ReportOutcome | null, at: row.at.toISOString(), answeredAt: row.answered_at?.toISOString() ?? null,
})

/** Medicine is the only thing that expires, so nobody is asked which. */
const facilityOf = ({ kind, facility }: Form): Facility | null => (kind === 'expired' ? 'medicine' : kind === 'broken' ? (facility ?? null) : null)

/** Numbers are starred out, and the name of whoever writes: names stand in `people` alone. */
const noteOf = async ({ db, actor }: Context, note: string | undefined): Promise<string | null> =>
  note === undefined || note === '' ? null : withoutName(withoutIdentifiers(note), actor === null ? null : await nameOf(db, actor.personId))

/**
 * When it was seen. The phone says so, for a report may have waited without a network; a clock that runs ahead does not
 * make it news of tomorrow, and nothing is older than a day.
 */
export const seenAt = (said: string | undefined, now: Date): Date => {
  const ms = said === undefined ? Number.NaN : Date.parse(said)
  return Number.isFinite(ms) ? new Date(Math.min(now.getTime(), Math.max(now.getTime() - MOST_AGE_MS, ms))) : now
}

const write = async (context: Context, form: Form, place: PlaceRow, device: Buffer | null): Promise<void> => {
  const { db, vault, actor, now, address } = context
  // The phone brings it once more: it may have been swept while the report waited.
  if (form.fileId !== undefined && !(await attachFile(context, form.fileId, 'place_report', device))) refuse('file.not_ready')
  const network = networkOf(address)
  const fresh = await insertReport(db, {
    id: form.reportId, place_id: place.id, kind: form.kind, facility: facilityOf(form), note: await noteOf(context, form.note), file_id: form.fileId ?? null,
    person_id: actor?.personId ?? null, device_hash: device, address_hash: network === null ? null : vault.lookup('place_address', network), at: now, seen_at: seenAt(form.seenAt, now),
  })
  if (!fresh) refuse('object.not_found')
}

/** Three at once take the place one after the other, so exactly one of them is the third. */
export const report: Handler<typeof reportingContract.report> = async (context, form) => {
  const { db, actor, now } = context
  const device = deviceHash(context, form.device)
  const personId = actor?.personId ?? null
  if (personId === null && device === null) refuse('stations.device_needed')
  const place = found(await lockPublic(db, form.code))
  const sent = await reportById(db, form.reportId)
  if (sent !== undefined) {
    // Sent before signing in, and once more after it: the phone is the same.
    const own = (personId !== null && sent.person_id === personId) || (device !== null && sent.device_hash?.equals(device) === true)
    return own ? reportOf(sent) : refuse('object.not_found')
  }
  const today = await reportsSince(db, { personId, deviceHash: device }, place.id, new Date(startOf(dayOf(now))))
  if (today.all >= PER_DAY.all || today.here >= PER_DAY.here) refuse('stations.too_many_reports')
  await write(context, form, place, device)
  const row = found(await reportById(db, form.reportId))
  const began = form.kind === 'locked' ? await weighDoor(context, place) : row.facility !== null && (await weighFacility(context, place, row.facility))
  // One message for what ten people say, and one more when it begins to count.
  if (began) await tellKeepers(context, place, form.kind === 'locked' ? 'stations.doubted' : 'stations.faulty')
  else if ((await othersLike(db, row)) === 0) await tellKeepers(context, place, 'stations.reported')
  context.audit({ targetId: row.id, organizationId: place.organization_id, detail: { kind: form.kind } })
  return reportOf(row)
}
