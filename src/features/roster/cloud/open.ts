import { dayOf } from '@/contract/dates'
import { condemnFiles } from '@/cloud/domain/erasure/remove-files'
import { reachOf } from '@/cloud/domain/orgs/scope'
import type { Handler } from '@/cloud/kernel/handler'
import { found, refuse } from '@/cloud/kernel/refusal'
import type { rosterContract } from '../contract'
import { importById, importKnown, insertImport, unionById } from './queries/imports'
import { insertLines } from './queries/lines'
import { uploadedSheet } from './queries/files'
import { readSheet } from './read-sheet'
import { openImport } from './rendered'
import { sealCells, sealTitles } from './sealed-lines'

const atOnce = 500

/** The sheet is read once, here; from then on its lines wait in the database, and the file goes. */
export const open: Handler<typeof rosterContract.open> = async (context, { importId, kind, organizationId, fileId }) => {
  const { db, vault, actor, now, services } = context
  const reach = reachOf(actor)
  const sent = await importById(db, reach, importId)
  if (sent !== undefined) return sent.by_id === actor.personId ? openImport(vault, actor, sent, now) : refuse('object.not_found')
  if (await importKnown(db, importId)) refuse('object.not_found')
  const union = found(await unionById(db, reach, organizationId))
  const file = found(await uploadedSheet(db, actor.personId, fileId))
  if (!services.sheets) return refuse('service.unavailable')
  const { titles, mapping, lines } = await readSheet(services.sheets, found(await services.storage.get(file.storage_key)), kind)
  const first = await insertImport(db, {
    id: importId, kind, organization_id: union.id, by_id: actor.personId, state: 'mapping', titles_enc: sealTitles(vault, importId, titles), mapping: JSON.stringify(mapping), lines: lines.length,
    created_at: now, touched_at: now,
  })
  if (!first) refuse('request.in_flight')
  for (let at = 0; at < lines.length; at += atOnce) {
    await insertLines(db, importId, lines.slice(at, at + atOnce).map(({ line, cells }) => ({ line, sealed: sealCells(vault, importId, line, cells) })))
  }
  await condemnFiles(db, [file.id], now, dayOf(now))
  context.audit({ targetId: importId, organizationId: union.id, detail: { kind, lines: lines.length } })
  return openImport(vault, actor, found(await importById(db, reach, importId)), now)
}
