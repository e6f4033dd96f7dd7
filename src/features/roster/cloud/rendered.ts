import type { Output } from '@/contract/endpoint'
import type { Actor } from '@/cloud/kernel/handler'
import type { Vault } from '@/cloud/kernel/vault'
import type { ColumnKey, ImportKind } from '../columns'
import type { rosterContract } from '../contract'
import type { ImportRow } from './queries/imports'
import { openTitles } from './sealed-lines'

type OpenImport = Output<typeof rosterContract.state>
type ListedImport = Output<typeof rosterContract.imports>['rows'][number]

export const listedImport = (actor: Actor, row: ImportRow): ListedImport => ({
  importId: row.id, kind: row.kind as ImportKind, organizationId: row.organization_id, organizationName: row.organization_name, state: row.state as OpenImport['state'], version: row.version,
  byMe: row.by_id === actor.personId, madeAt: row.created_at.toISOString(), doneAt: row.done_at?.toISOString() ?? null,
  lines: row.lines, done: row.done, bad: row.bad, added: row.added, updated: row.updated, same: row.same,
})

export const openImport = (vault: Vault, actor: Actor, row: ImportRow): OpenImport => ({
  ...listedImport(actor, row), titles: openTitles(vault, row.id, row.titles_enc),
  mapping: Object.entries(row.mapping as Record<string, number>).map(([column, index]) => ({ column: column as ColumnKey, index })),
})
