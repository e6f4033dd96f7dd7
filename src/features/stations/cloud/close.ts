import { dayOf } from '@/contract/dates'
import type { Signed } from '@/cloud/domain/cases/kind'
import { staffed } from '@/cloud/domain/places/keeper-scope'
import type { Handler } from '@/cloud/kernel/handler'
import { found, refuse } from '@/cloud/kernel/refusal'
import type { keepingContract } from '../keeping-contract'
import { answerEverything } from './answers'
import { ownNote } from './checked-note'
import { keptOne } from './kept-place'
import { recordChange } from '@/cloud/domain/places/changes'
import { endManagers } from './queries/managers'
import { lockPlace, showPlace, type PlaceRow } from '@/cloud/domain/places/kept'

/** A place within scope that has not ended, as the caller has seen it. */
export const lockLiving = async ({ db, actor }: Signed, placeId: string, version?: number): Promise<PlaceRow> => {
  const place = found(await lockPlace(db, placeId, staffed(actor)))
  const ended = place.status === 'closed' || place.status === 'merged'
  return ended || (version !== undefined && place.version !== version) ? refuse('case.state_changed') : place
}

/** For good: its code is never given again, whatever was reported is answered, and its managers have nothing left to do. */
export const close: Handler<typeof keepingContract.close> = async (context, { placeId, version, reason }) => {
  const { db, now } = context
  const place = await lockLiving(context, placeId, version)
  await answerEverything(context, placeId)
  await endManagers(db, { placeId }, dayOf(now))
  await showPlace(db, placeId, { status: 'closed', doubt_at: null, doubt_reports: 0, broken: [], version: version + 1 }, now)
  await recordChange(context, { placeId, what: 'status', before: { status: place.status }, note: await ownNote(context, reason) })
  context.audit({ targetId: placeId, organizationId: place.organization_id })
  return keptOne(context, placeId)
}
