import type { Output } from '@/contract/endpoint'
import { outcomesOf } from '@/contract/places/words'
import { cutBy, readWorkPlace, workPlaceOf } from './work-cursor'
import type { Signed } from '@/cloud/domain/cases/kind'
import { kept, keptWhere } from '@/cloud/domain/places/keeper-scope'
import type { Handler } from '@/cloud/kernel/handler'
import { found, refuse } from '@/cloud/kernel/refusal'
import type { keepingContract } from '../keeping-contract'
import { answerReports } from './answers'
import { lockPlace, showPlace, type PlaceRow } from '@/cloud/domain/places/kept'
import { reportById } from './queries/reports'
import { isKept, moveReport, showNoteOf, workPage, workRow, type WorkRow } from './queries/work-reports'
import { reportOf } from './report'

type Work = Output<typeof keepingContract.acknowledge>

/** Who reported is not told: it is the place that is looked after. */
const workOf = (row: WorkRow): Work =>
  ({ ...reportOf(row), version: row.version, note: row.note, hasPhoto: row.file_id !== null, fileId: row.file_id, placeId: row.place_id, seenAt: row.seen_at.toISOString(), noteShown: row.note_shown, alike: row.alike, risen: row.risen_at !== null })

export const reports: Handler<typeof keepingContract.reports> = async ({ db, actor, now }, { placeId, cursor }) => {
  if (placeId !== undefined && !(await isKept(db, kept(actor), placeId))) refuse('object.not_found')
  const { rows, next } = cutBy(await workPage(db, { within: kept(actor), where: keptWhere(actor), personId: actor.personId }, placeId ?? null, readWorkPlace(cursor), now), workPlaceOf)
  return { rows: rows.map(workOf), ...(next === undefined ? {} : { next }) }
}

/** The place is locked before the report: so does whoever reports, and nobody waits in a ring. */
const opened = async ({ db, actor }: Signed, reportId: string, version: number): Promise<PlaceRow> => {
  const seen = found(await reportById(db, reportId))
  const place = found(await lockPlace(db, seen.place_id, kept(actor)))
  const row = found(await reportById(db, reportId))
  if (row.version !== version || row.state === 'resolved') refuse('case.state_changed')
  return place
}

const onePlease = async (context: Signed, reportId: string): Promise<Work> => workOf(found(await workRow(context.db, reportId, context.now)))

export const acknowledge: Handler<typeof keepingContract.acknowledge> = async (context, { reportId, version }) => {
  const { db, now } = context
  const place = await opened(context, reportId, version)
  const row = await moveReport(db, reportId)
  if (row === undefined) return refuse('case.state_changed')
  // Whoever looks after the place believes it: everybody sees it at once.
  if (row.facility !== null && place.facilities.includes(row.facility) && !place.broken.includes(row.facility)) await showPlace(db, place.id, { broken: [...place.broken, row.facility] }, now)
  context.audit({ targetId: reportId, organizationId: place.organization_id })
  return onePlease(context, reportId)
}

/** A person has read it before everybody does (WX-6), and somebody else than who wrote it. */
export const showNote: Handler<typeof keepingContract.showNote> = async (context, { reportId, version, show }) => {
  const { db, actor } = context
  const place = await opened(context, reportId, version)
  const { note, person_id: writer } = found(await reportById(db, reportId))
  if (show && note === null) refuse('object.not_found')
  if (show && writer === actor.personId) refuse('stations.own_note')
  if (!(await showNoteOf(db, reportId, version, show))) refuse('case.state_changed')
  context.audit({ targetId: reportId, organizationId: place.organization_id, detail: { show } })
  return onePlease(context, reportId)
}

export const resolve: Handler<typeof keepingContract.resolve> = async (context, { reportId, version, outcome }) => {
  const { db } = context
  const place = await opened(context, reportId, version)
  const { kind, facility } = reportOf(found(await reportById(db, reportId)))
  if (!outcomesOf[kind].includes(outcome)) refuse('request.invalid', [{ path: 'outcome', reason: 'choice' }])
  const told = await answerReports(context, place, { kind, facility, reportId }, outcome)
  context.audit({ targetId: reportId, organizationId: place.organization_id, detail: { outcome, told } })
  return { report: await onePlease(context, reportId), told }
}
