import { dayOf } from '@/contract/dates'
import { normaliseName } from '@/contract/identifiers'
import { cutPage, readPlace } from '@/cloud/domain/cursor'
import { reachOf } from '@/cloud/domain/orgs/scope'
import type { Handler } from '@/cloud/kernel/handler'
import { found, refuse } from '@/cloud/kernel/refusal'
import type { rolesContract } from '../contract'
import { endMark, insertMark, isWithin, markById, marksPage } from './queries/marks'
import { memberByNo } from './queries/people'
import { markOf } from './rendered'

/** Number and name have to belong to one member of a union within reach; every miss looks the same. */
export const mark: Handler<typeof rolesContract.mark> = async ({ db, actor, audit }, { markId, memberNo, name, mark: kind, fromOn, toOn }) => {
  const sent = await markById(db, markId)
  if (sent !== undefined) return sent.granted_by === actor.personId ? markOf(sent) : refuse('object.not_found')
  if (toOn !== undefined && toOn < fromOn) refuse('request.invalid', [{ path: 'toOn', reason: 'order' }])
  const member = found(await memberByNo(db, memberNo.toUpperCase()))
  if (member.name !== normaliseName(name) || !(await isWithin(db, reachOf(actor), member.organization_id))) refuse('object.not_found')
  const row = { id: markId, person_id: member.id, mark: kind, organization_id: member.organization_id, from_on: fromOn, to_on: toOn ?? null, granted_by: actor.personId }
  if (!(await insertMark(db, row))) refuse('roles.already_held')
  audit({ targetId: member.id, organizationId: member.organization_id, detail: { mark: kind } })
  return markOf(found(await markById(db, markId)))
}

export const unmark: Handler<typeof rolesContract.unmark> = async ({ db, actor, now, audit }, { markId }) => {
  if (!(await endMark(db, reachOf(actor), markId, dayOf(now), actor.personId))) refuse('object.not_found')
  const row = found(await markById(db, markId))
  audit({ targetId: row.person_id, organizationId: row.organization_id, detail: { mark: row.mark } })
  return markOf(row)
}

export const marks: Handler<typeof rolesContract.marks> = async ({ db, actor, now }, { cursor }) => {
  const page = cutPage(await marksPage(db, reachOf(actor), dayOf(now), readPlace(cursor)), (row) => ({ at: row.from_on, id: row.id }))
  return { rows: page.rows.map(markOf), ...(page.next === undefined ? {} : { next: page.next }) }
}
