import type { Output } from '@/contract/endpoint'
import type { PlaceLevel, PointOrigin } from '@/contract/places/words'
import { openPhone } from '@/cloud/domain/places/phone'
import { foundPlace } from '@/cloud/domain/places/row'
import type { Signed } from '@/cloud/domain/cases/kind'
import { kept as keptBy, keptWhere, managed, staffed } from '@/cloud/domain/places/keeper-scope'
import type { Handler } from '@/cloud/kernel/handler'
import { found } from '@/cloud/kernel/refusal'
import type { keepingContract } from '../keeping-contract'
import { checkOf } from './checks'
import { keptAt, readKept } from './kept-cursor'
import { managerOf } from './managers'
import { changesOf } from '@/cloud/domain/places/changes'
import { checksOf } from './queries/checks'
import { keptRow, photosOf, photosOfAll, type KeptRow } from './queries/kept'
import { keptPage } from './queries/kept-page'
import { managersOf } from './queries/managers'
import { staleSince } from './stale'
import { cutBy } from './work-cursor'

type Kept = Output<typeof keepingContract.create>

/** As whoever looks after it sees it: what the public sees, and what it does not. */
const rendered = ({ vault }: Signed, row: KeptRow, photos: readonly { id: string; taken_on: string | null }[]): Kept => {
  const { streetCode, point, confirmedAt, doubt, initials: _, phone: __, ...facts } = foundPlace(row, vault)
  return {
    ...facts, placeId: row.id, version: row.version, level: row.level as PlaceLevel | null, streetCode, streetName: row.street_name, facilities: [...facts.facilities], missing: [...facts.missing], broken: [...facts.broken],
    longitude: point?.longitude ?? null, latitude: point?.latitude ?? null, pointOrigin: row.point_origin as PointOrigin | null,
    phone: openPhone(vault, row.id, row.phone_enc), phoneShown: row.phone_shown, unionName: row.union_name, confirmedAt: confirmedAt === null ? null : new Date(confirmedAt).toISOString(),
    doubt: doubt === null ? null : { reports: doubt.reports, lastAt: new Date(doubt.lastAt).toISOString() },
    photos: photos.map((photo) => ({ photoId: photo.id, takenOn: photo.taken_on })), note: row.note, noteWaiting: row.note_waiting,
    sources: row.sources as Record<string, string>, mergedInto: row.merged_code, organizationId: row.organization_id, openReports: row.open_reports, mayEdit: row.staffed,
  }
}

const scopeOf = ({ actor }: Signed) => ({ within: keptBy(actor), staffed: staffed(actor) })

export const keptOne = async (context: Signed, placeId: string): Promise<Kept> => {
  const row = found(await keptRow(context.db, scopeOf(context), placeId))
  return rendered(context, row, await photosOf(context.db, placeId, true))
}

export const kept: Handler<typeof keepingContract.kept> = async (context, { cursor, stale, ...ask }) => {
  const { db, actor, now } = context
  const staleBefore = stale === true ? await staleSince(db, now) : null
  const { rows, next } = cutBy(await keptPage(db, { where: keptWhere(actor), staffed: staffed(actor), managed: managed(actor) }, { ...ask, staleBefore, after: readKept(cursor) }), keptAt)
  const photos = await photosOfAll(db, rows.map((row) => row.id))
  const mayCreate = actor.roles.some((held) => held.role === 'chair' || held.role === 'officer' || held.role === 'district')
  return { rows: rows.map((row) => rendered(context, row, photos.filter((photo) => photo.place_id === row.id))), mayCreate, ...(next === undefined ? {} : { next }) }
}

export const keptPlace: Handler<typeof keepingContract.keptPlace> = async (context, { placeId }) => {
  const { db, actor } = context
  const row = found(await keptRow(db, scopeOf(context), placeId))
  const place = rendered(context, row, await photosOf(db, placeId, true))
  const changes = await changesOf(db, placeId)
  return {
    place,
    recordedAt: row.created_at.toISOString(),
    managers: (await managersOf(db, placeId)).map(managerOf),
    checks: (await checksOf(db, placeId)).map((row) => checkOf(row, actor)),
    // A colleague's name is no secret among those who look after the same place; a manager is told the union.
    changes: changes.map((row) => ({
      at: row.at.toISOString(), byMe: row.by_id === actor.personId, by: place.mayEdit ? (row.name ?? place.unionName ?? '') : (place.unionName ?? ''),
      what: row.what as Output<typeof keepingContract.keptPlace>['changes'][number]['what'], fields: Object.keys(row.before as object), note: place.mayEdit ? row.note : null,
    })),
    waitingPhotos: (await photosOf(db, placeId, false)).map((photo) => ({ photoId: photo.id, fileId: photo.file_id, mine: photo.owner_id === actor.personId })),
  }
}
