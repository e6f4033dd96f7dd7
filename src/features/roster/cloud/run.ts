import { reachOf } from '@/cloud/domain/orgs/scope'
import type { Handler } from '@/cloud/kernel/handler'
import { found, refuse } from '@/cloud/kernel/refusal'
import type { rosterContract } from '../contract'
import { fresh } from './map'
import { changeImport, importById } from './queries/imports'
import { deleteLines, forgetOutcomes } from './queries/lines'
import { openImport } from './rendered'

/** What the dry run said is looked at again, line by line: the register may have changed since. */
export const run: Handler<typeof rosterContract.run> = async ({ db, vault, actor, now, audit }, { importId, version }) => {
  const reach = reachOf(actor)
  const row = found(await importById(db, reach, importId))
  // Whoever says "take them over" answers for it, and the work goes on within their reach.
  if (!(await changeImport(db, row.id, version, ['checked'], { state: 'running', by_id: actor.personId, touched_at: now, ...fresh }))) refuse('case.state_changed')
  await forgetOutcomes(db, row.id)
  audit({ targetId: row.id, organizationId: row.organization_id, detail: { lines: row.lines, good: row.lines - row.bad } })
  return openImport(vault, actor, found(await importById(db, reach, importId)), now)
}

export const drop: Handler<typeof rosterContract.drop> = async ({ db, vault, actor, now, audit }, { importId, version }) => {
  const reach = reachOf(actor)
  const row = found(await importById(db, reach, importId))
  if (!(await changeImport(db, row.id, version, ['mapping', 'checking', 'checked', 'running', 'stopped'], { state: 'dropped', titles_enc: null, touched_at: now }))) refuse('case.state_changed')
  await deleteLines(db, row.id)
  audit({ targetId: row.id, organizationId: row.organization_id })
  return openImport(vault, actor, found(await importById(db, reach, importId)), now)
}
