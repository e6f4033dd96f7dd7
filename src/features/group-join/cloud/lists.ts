import { groupPhase } from '@/contract/group-join'
import { cutPage, readPlace } from '@/cloud/domain/cursor'
import { windowOf } from '@/cloud/domain/group-joins/find'
import type { Handler } from '@/cloud/kernel/handler'
import { found } from '@/cloud/kernel/refusal'
import type { groupJoinContract } from '../contract'
import { arrivalPage, listMark, type ArrivalRow } from './queries/arrivals'
import { eventPage, eventWithin } from './queries/events'
import { arrivalOf, eventOf, eventsOf } from './rendered'

const nextOf = (next: string | undefined) => (next === undefined ? {} : { next })

export const list: Handler<typeof groupJoinContract.list> = async ({ db, actor, now }, { cursor }) => {
  const page = cutPage(await eventPage(db, actor, readPlace(cursor)), (row) => ({ at: row.opens_at.toISOString(), id: row.id }))
  return { rows: await eventsOf(db, page.rows, now), ...nextOf(page.next) }
}

const pageOf = (rows: readonly ArrivalRow[]) => {
  const page = cutPage(rows, (row) => ({ at: row.came_at.toISOString(), id: row.person_id }))
  return { rows: page.rows.map(arrivalOf), ...nextOf(page.next) }
}

/** Asked for every few seconds by a phone on a bad network: nothing new is a few bytes. */
export const live: Handler<typeof groupJoinContract.live> = async ({ db, actor, now }, { groupJoinId, etag }) => {
  const row = found(await eventWithin(db, actor, groupJoinId))
  const phase = groupPhase(windowOf(row), now)
  const mark = `${await listMark(db, row.id)}.${phase[0]}.${row.closes_at.getTime().toString(36)}`
  if (mark === etag) return { etag: mark, fresh: null }
  return { etag: mark, fresh: { ...(await eventOf(db, row, now)), ...pageOf(await arrivalPage(db, row.id, null)) } }
}

export const arrivals: Handler<typeof groupJoinContract.arrivals> = async ({ db, actor }, { groupJoinId, cursor }) => {
  const row = found(await eventWithin(db, actor, groupJoinId))
  return pageOf(await arrivalPage(db, row.id, readPlace(cursor)))
}
