import { dayOf } from '@/contract/dates'
import { maskName, normaliseName } from '@/contract/identifiers'
import { redeemCode } from '@/cloud/kernel/one-time-codes'
import { staffed } from '@/cloud/domain/places/keeper-scope'
import type { Handler } from '@/cloud/kernel/handler'
import { found, refuse } from '@/cloud/kernel/refusal'
import { typedCode } from '@/cloud/kernel/short-code'
import type { keepingContract } from '../keeping-contract'
import { recordChange } from '@/cloud/domain/places/changes'
import { endManagers, insertManager, managerById } from './queries/managers'
import { nameOf } from '@/cloud/domain/people/name-of'
import { lockPlace } from '@/cloud/domain/places/kept'

export const managerOf = (row: { id: string; name: string | null; from_on: string; to_on: string | null }) =>
  ({ managerId: row.id, nameMasked: maskName(row.name ?? ''), fromOn: row.from_on, toOn: row.to_on })

/** Whoever shows the code is there in person; code and name have to belong together, and every miss looks the same. */
export const addManager: Handler<typeof keepingContract.addManager> = async (context, { managerId, placeId, code, name }) => {
  const { db, vault, actor, now } = context
  const place = found(await lockPlace(db, placeId, staffed(actor)))
  const sent = await managerById(db, managerId)
  if (sent !== undefined) return sent.place_id === placeId ? { managerId, nameMasked: maskName(sent.name ?? '') } : refuse('object.not_found')
  const shown = await redeemCode(db, vault, { purpose: 'role', code: typedCode(code), now })
  const personId = found(shown?.personId)
  const registered = await nameOf(db, personId)
  if (registered === null || registered !== normaliseName(name)) refuse('object.not_found')
  if (!(await insertManager(db, { id: managerId, place_id: placeId, person_id: personId, from_on: dayOf(now) }))) refuse('roles.already_held')
  await recordChange(context, { placeId, what: 'manager' })
  context.audit({ targetId: personId, organizationId: place.organization_id, detail: { place: place.code } })
  return { managerId, nameMasked: maskName(registered ?? '') }
}

/** Gone with the next call: scope is asked anew each time. */
export const endManager: Handler<typeof keepingContract.endManager> = async (context, { managerId }) => {
  const { db, actor, now } = context
  const row = found(await managerById(db, managerId))
  const place = found(await lockPlace(db, row.place_id, staffed(actor)))
  await endManagers(db, { id: managerId }, dayOf(now))
  if (row.to_on === null) await recordChange(context, { placeId: place.id, what: 'manager' })
  context.audit({ targetId: row.person_id, organizationId: place.organization_id, detail: { place: place.code } })
  return { managerId }
}
