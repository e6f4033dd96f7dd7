import { reachOf } from '@/cloud/domain/orgs/scope'
import { mappingFaults, type Mapping } from '@/cloud/domain/sheets/columns'
import type { Handler } from '@/cloud/kernel/handler'
import { found, refuse } from '@/cloud/kernel/refusal'
import { columnsOf, type ColumnKey, type ImportKind } from '../columns'
import type { rosterContract } from '../contract'
import { changeImport, importById } from './queries/imports'
import { forgetOutcomes } from './queries/lines'
import { openImport } from './rendered'
import { openTitles } from './sealed-lines'

/** A pass from the first line on. */
export const fresh = { done: 0, done_to: 0, bad: 0, added: 0, updated: 0, same: 0 }

export const map: Handler<typeof rosterContract.map> = async ({ db, vault, actor, now, audit }, { importId, version, mapping: chosen }) => {
  const reach = reachOf(actor)
  const row = found(await importById(db, reach, importId))
  const columns = columnsOf[row.kind as ImportKind]
  const mapping: Mapping<ColumnKey> = Object.fromEntries(chosen.map(({ column, index }) => [column, index]))
  const strange = chosen.filter(({ column }, at) => !columns.some((one) => one.key === column) || chosen.findIndex((one) => one.column === column) !== at)
  const faults = [...strange.map(({ column }) => ({ column, reason: 'range' })), ...mappingFaults(mapping, openTitles(vault, row.id, row.titles_enc).length, columns)]
  if (faults.length > 0) refuse('request.invalid', faults.map(({ column, reason }) => ({ path: `mapping.${column}`, reason })))
  if (!(await changeImport(db, row.id, version, ['mapping', 'checking', 'checked'], { state: 'checking', mapping: JSON.stringify(mapping), touched_at: now, ...fresh }))) refuse('case.state_changed')
  await forgetOutcomes(db, row.id)
  audit({ targetId: row.id, organizationId: row.organization_id })
  return openImport(vault, actor, found(await importById(db, reach, importId)), now)
}
