import { maskName } from '@/contract/identifiers'
import { cutPage, readPlace } from '@/cloud/domain/cursor'
import type { Handler } from '@/cloud/kernel/handler'
import type { verificationContract } from '../contract'
import { waitingPage } from './queries/figures'

export const waiting: Handler<typeof verificationContract.waiting> = async ({ db, actor }, { cursor }) => {
  const page = cutPage(await waitingPage(db, actor, readPlace(cursor)), (row) => ({ at: row.at.toISOString(), id: row.person_id }))
  return {
    rows: page.rows.map((row) => ({ personId: row.person_id, caseId: row.case_id, nameMasked: maskName(row.name ?? ''), unionName: row.union_name, state: row.state, since: row.at.toISOString() })),
    ...(page.next === undefined ? {} : { next: page.next }),
  }
}
