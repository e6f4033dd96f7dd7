import { cutPage, readPlace } from '@/cloud/domain/cursor'
import { reachOf } from '@/cloud/domain/orgs/scope'
import { makeCode } from '@/cloud/kernel/one-time-codes'
import type { Handler } from '@/cloud/kernel/handler'
import { found, refuse } from '@/cloud/kernel/refusal'
import type { rosterContract } from '../contract'
import { madeOf } from './make-file'
import { exportById, exportsPage } from './queries/files'
import { listScope } from './queries/members'

const seconds = 60

export const exports: Handler<typeof rosterContract.exports> = async ({ db, actor, now }, { cursor }) => {
  const page = cutPage(await exportsPage(db, actor.personId, readPlace(cursor)), (row) => ({ at: row.made_at.toISOString(), id: row.id }))
  return { rows: page.rows.map((row) => madeOf(row, now)), ...(page.next === undefined ? {} : { next: page.next }) }
}

/** Asked again at the moment of taking: a file outlives the role under which it was made. */
export const fetch: Handler<typeof rosterContract.fetch> = async ({ db, vault, actor, now, services, audit }, { exportId }) => {
  const row = found(await exportById(db, actor.personId, exportId))
  const reach = reachOf(actor, row.full_numbers ? ['officer', 'district'] : undefined)
  if ((await listScope(db, reach, row.organization_id, false)) === null || !madeOf(row, now).ready || row.storage_key === null || row.file_id === null) return refuse('object.not_found')
  audit({ targetId: row.id, organizationId: row.organization_id, detail: { lines: row.lines, full: row.full_numbers } })
  const own = await services.storage.linkTo?.(row.storage_key, seconds)
  if (own) return { path: own }
  return { path: `/api/files/${found(await makeCode(db, vault, { purpose: 'file_link', personId: actor.personId, subject: row.file_id, seconds, now }))}` }
}
