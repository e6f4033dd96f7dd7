import { dayOf } from '@/contract/dates'
import { kept, staffed } from '@/cloud/domain/places/keeper-scope'
import type { Handler } from '@/cloud/kernel/handler'
import { found, refuse } from '@/cloud/kernel/refusal'
import { condemnFiles } from '@/cloud/domain/erasure/remove-files'
import type { keepingContract } from '../keeping-contract'
import { attachFile } from './attach-file'
import { recordChange } from '@/cloud/domain/places/changes'
import { deletePhoto, insertPhoto, photoById, photosOfPlace, setShown } from './queries/photos'
import { lockPlace, showPlace } from '@/cloud/domain/places/kept'

/** As many as anybody looks at before going somewhere. */
const MOST = 12

/** Hidden at first, whoever adds it: there may be people in it, and a picture is checked by nobody else (WX-6). */
export const addPhoto: Handler<typeof keepingContract.addPhoto> = async (context, { photoId, placeId, fileId, takenOn }) => {
  const { db, actor } = context
  const place = found(await lockPlace(db, placeId, kept(actor)))
  const sent = await photoById(db, photoId)
  if (sent !== undefined) return sent.place_id === placeId && sent.file_id === fileId ? { photoId, shown: sent.shown } : refuse('object.not_found')
  if ((await photosOfPlace(db, placeId)) >= MOST) refuse('stations.too_many_photos')
  if (!(await attachFile(context, fileId, 'place_photo'))) refuse('file.refused')
  if (!(await insertPhoto(db, { id: photoId, place_id: placeId, file_id: fileId, taken_on: takenOn ?? null, created_at: context.now }))) refuse('object.not_found')
  context.audit({ targetId: photoId, organizationId: place.organization_id })
  return { photoId, shown: false }
}

/** Somebody else than the one who took it lets it be seen; anybody within scope may take it away, for good. */
export const settlePhoto: Handler<typeof keepingContract.settlePhoto> = async (context, { photoId, show }) => {
  const { db, actor, now } = context
  const photo = found(await photoById(db, photoId))
  const place = found(await lockPlace(db, photo.place_id, staffed(actor)))
  if (show && photo.owner_id === actor.personId) refuse('stations.own_photo')
  if (show) await setShown(db, photoId)
  else {
    await deletePhoto(db, photoId)
    await condemnFiles(db, [photo.file_id], now, dayOf(now))
  }
  await showPlace(db, place.id, {}, now)
  await recordChange(context, { placeId: place.id, what: 'photo' })
  context.audit({ targetId: photoId, organizationId: place.organization_id, detail: { show } })
  return { photoId, shown: show }
}
