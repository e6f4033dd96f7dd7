import { staffed } from '@/cloud/domain/places/keeper-scope'
import type { Handler } from '@/cloud/kernel/handler'
import { found, refuse } from '@/cloud/kernel/refusal'
import type { keepingContract } from '../keeping-contract'
import { lockLiving } from './close'
import { keptOne } from './kept-place'
import { recordChange } from '@/cloud/domain/places/changes'
import { moveEverything } from './queries/merging'
import { lockPlace, showPlace } from '@/cloud/domain/places/kept'

/**
 * The entry becomes an old name of the other: what hangs on it goes along, and its code, which may be on a door, leads
 * there for ever. Both are locked in the order of their ids, so two merges of the same pair don't wait in a ring.
 */
export const merge: Handler<typeof keepingContract.merge> = async (context, { placeId, version, intoPlaceId }) => {
  const { db, actor, now } = context
  for (const id of [placeId, intoPlaceId].sort()) found(await lockPlace(db, id, staffed(actor)))
  const place = await lockLiving(context, placeId, version)
  const into = await lockLiving(context, intoPlaceId)
  if (place.id === into.id) refuse('request.invalid', [{ path: 'intoPlaceId', reason: 'same' }])
  // The code on its door would lead to what nobody sees; the other way round both stay.
  if (into.status === 'draft' && place.status !== 'draft') refuse('request.invalid', [{ path: 'intoPlaceId', reason: 'draft' }])
  await moveEverything(db, place.id, into.id)
  await showPlace(db, place.id, { status: 'merged', merged_into: into.id, doubt_at: null, doubt_reports: 0, broken: [], version: version + 1 }, now)
  // What hung on the other entry now counts here: a fault that was acknowledged there is one.
  const broken = [...new Set([...into.broken, ...place.broken])].filter((one) => into.facilities.includes(one))
  const doubt = place.doubt_at !== null && into.doubt_at === null ? { doubt_at: place.doubt_at, doubt_reports: place.doubt_reports } : {}
  await showPlace(db, into.id, { broken, ...doubt, version: into.version + 1 }, now)
  await recordChange(context, { placeId: place.id, what: 'merged', before: { status: place.status, into: into.code } })
  await recordChange(context, { placeId: into.id, what: 'merged', before: { from: place.code } })
  context.audit({ targetId: place.id, organizationId: place.organization_id, detail: { into: into.code } })
  return keptOne(context, into.id)
}
