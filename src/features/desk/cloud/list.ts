import { dayOf } from '@/contract/dates'
import { cutPage, readPlace } from '@/cloud/domain/cursor'
import type { CaseSummary } from '@/cloud/domain/cases/kind'
import { queuePage } from '@/cloud/domain/cases/queue'
import type { Handler } from '@/cloud/kernel/handler'
import type { deskContract } from '../contract'
import type { Desk } from './desk'
import { rowOf } from './row'

export const list = (desk: Desk): Handler<typeof deskContract.list> => async ({ db, actor, now }, { view, kind, cursor }) => {
  const found = await queuePage(db, desk.scopeOf(actor), { view, today: dayOf(now), me: actor.personId, after: readPlace(cursor), ...(kind === undefined ? {} : { kind }) })
  const page = cutPage(found, (row) => ({ at: view === 'closed' ? (row.closed_at ?? now).toISOString() : (row.promised_on ?? dayOf(now)), id: row.id }))
  const summaries = new Map<string, CaseSummary>()
  for (const one of desk.kinds) {
    const ids = page.rows.filter((row) => row.kind === one.kind).map((row) => row.id)
    if (ids.length > 0) for (const [id, summary] of await one.summaries(db, ids)) summaries.set(id, summary)
  }
  return { rows: page.rows.map((row) => rowOf(row, summaries.get(row.id), actor.personId, now)), ...(page.next === undefined ? {} : { next: page.next }) }
}
