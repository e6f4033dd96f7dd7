import type { Output } from '@/contract/endpoint'
import type { Actor } from '@/cloud/kernel/handler'
import type { Vault } from '@/cloud/kernel/vault'
import { TAKE_BACK_DAYS, type ColumnKey, type ImportKind } from '../columns'
import type { rosterContract } from '../contract'
import type { ImportRow } from './queries/imports'
import { openTitles } from './sealed-lines'

type OpenImport = Output<typeof rosterContract.state>
type ListedImport = Output<typeof rosterContract.imports>['rows'][number]

const dayMs = 86_400_000

/** A sheet of members, finished not long ago. */
export const mayTakeBack = (row: ImportRow, now: Date): boolean =>
  row.kind === 'roster' && row.state === 'done' && row.added > 0 && row.done_at !== null && now.getTime() - row.done_at.getTime() < TAKE_BACK_DAYS * dayMs

export const listedImport = (actor: Actor, row: ImportRow, now: Date): ListedImport => ({
  importId: row.id, kind: row.kind as ImportKind, organizationId: row.organization_id, organizationName: row.organization_name, state: row.state as OpenImport['state'], version: row.version,
  byMe: row.by_id === actor.personId, madeAt: row.created_at.toISOString(), doneAt: row.done_at?.toISOString() ?? null,
  lines: row.lines, done: row.done, bad: row.bad, added: row.added, updated: row.updated, same: row.same,
  takenBack: row.taken_back, keptBack: row.kept_back, mayTakeBack: mayTakeBack(row, now),
})

export const openImport = (vault: Vault, actor: Actor, row: ImportRow, now: Date): OpenImport => ({
  ...listedImport(actor, row, now), titles: openTitles(vault, row.id, row.titles_enc),
  mapping: Object.entries(row.mapping as Record<string, number>).map(([column, index]) => ({ column: column as ColumnKey, index })),
})
