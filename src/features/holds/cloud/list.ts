import { cutPage, readPlace } from '@/cloud/domain/cursor'
import type { Handler } from '@/cloud/kernel/handler'
import type { holdsContract } from '../contract'
import { holdsPage } from './queries/holds'
import { holdOf } from './rendered'

export const list: Handler<typeof holdsContract.list> = async ({ db, actor, now }, { cursor }) => {
  const page = cutPage(await holdsPage(db, actor, readPlace(cursor)), (row) => ({ at: row.created_at.toISOString(), id: row.id }))
  return { rows: page.rows.map((row) => holdOf(row, now)), ...(page.next === undefined ? {} : { next: page.next }) }
}
