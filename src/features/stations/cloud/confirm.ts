import { kept } from '@/cloud/domain/places/keeper-scope'
import type { Handler } from '@/cloud/kernel/handler'
import { found, refuse } from '@/cloud/kernel/refusal'
import type { keepingContract } from '../keeping-contract'
import { answerReports } from './answers'
import { keptOne } from './kept-place'
import { recordChange } from '@/cloud/domain/places/changes'
import { lockPlace, showPlace } from '@/cloud/domain/places/kept'

/** Whoever confirms has been there: a doubt ends, and who found the door locked is told. Faults stay until they are answered. */
export const confirm: Handler<typeof keepingContract.confirm> = async (context, { placeId }) => {
  const { db, actor, now } = context
  const place = found(await lockPlace(db, placeId, kept(actor)))
  if (place.status === 'closed' || place.status === 'merged') refuse('object.not_found')
  await answerReports(context, place, { kind: 'locked', facility: null }, 'was_so_now_open')
  await showPlace(db, placeId, { confirmed_at: now, doubt_at: null, doubt_reports: 0 }, now)
  await recordChange(context, { placeId, what: 'confirmed' })
  context.audit({ targetId: placeId, organizationId: place.organization_id })
  return keptOne(context, placeId)
}
