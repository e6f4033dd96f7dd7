import { sheetMediaTypes, type SheetKind, type SheetPlan, type SheetValue } from '@/cloud/adapters/sheets/sheets'
import { dayOf } from '@/contract/dates'
import { numberSetting } from '@/cloud/domain/settings'
import type { Actor, Context } from '@/cloud/kernel/handler'
import { found, refuse } from '@/cloud/kernel/refusal'
import type { Output } from '@/contract/endpoint'
import type { rosterContract } from '../contract'
import { exportById, exportKnown, insertExport, type ExportRow } from './queries/files'

type Made = Output<typeof rosterContract.template>

export interface Wanted {
  readonly exportId: string
  readonly kind: Made['kind']
  readonly organizationId: string
  readonly format: SheetKind
  readonly plan: SheetPlan
  readonly lines: AsyncIterable<readonly SheetValue[]>
  readonly subtree?: boolean
  /** Why numbers stand there in full; absent = they don't. */
  readonly reason?: string
}

const hourMs = 3_600_000

export const madeOf = (row: ExportRow, now: Date): Made => ({
  exportId: row.id, kind: row.kind as Made['kind'], organizationName: row.organization_name, subtree: row.subtree, full: row.full_numbers, lines: row.lines, madeAt: row.made_at.toISOString(),
  until: row.expires_at.toISOString(), ready: row.storage_key !== null && row.deleted_at === null && row.expires_at > now,
})

/** The answer to the same wish again; under an id of somebody else's nothing is found. */
export const madeBefore = async ({ db, actor, now }: Context & { readonly actor: Actor }, exportId: string): Promise<Made | null> => {
  const row = await exportById(db, actor.personId, exportId)
  if (row !== undefined) return madeOf(row, now)
  return (await exportKnown(db, exportId)) ? refuse('object.not_found') : null
}

async function* counting<T>(lines: AsyncIterable<T>, count: { lines: number }): AsyncGenerator<T> {
  for await (const line of lines) {
    count.lines += 1
    yield line
  }
}

/**
 * Written into the storage as it is made, and named by a row that says until when: a job deletes it then. If the
 * transaction fails after all, the object is removed again.
 */
export const makeFile = async (context: Context & { readonly actor: Actor }, wanted: Wanted): Promise<Made> => {
  const { db, actor, now, services, vault } = context
  if (!services.sheets) return refuse('service.unavailable')
  const { exportId: id, kind, organizationId, format, reason } = wanted
  const hours = await numberSetting(db, 'roster.file_hours', dayOf(now), 24)
  const key = `roster/${context.newId()}.${format}`
  const count = { lines: 0 }
  try {
    const written = await services.storage.putStream(key, services.sheets.write(format, wanted.plan, counting(wanted.lines, count)), sheetMediaTypes[format])
    const file = { id: context.newId(), owner_id: actor.personId, use: 'roster', media_type: sheetMediaTypes[format], bytes: written.bytes, sha256: written.sha256, storage_key: key, created_at: now, attached_at: now }
    await insertExport(db, file, {
      id, kind, organization_id: organizationId, subtree: wanted.subtree === true, full_numbers: reason !== undefined, reason_enc: reason === undefined ? null : vault.seal(`roster_exports.reason_enc:${id}`, reason),
      by_id: actor.personId, lines: count.lines, file_id: file.id, made_at: now, expires_at: new Date(now.getTime() + hours * hourMs),
    })
  } catch (error) {
    await services.storage.remove(key).catch(() => undefined)
    throw error
  }
  context.audit({ targetId: id, organizationId, detail: { kind, format, lines: count.lines, subtree: wanted.subtree === true, full: reason !== undefined } })
  return madeOf(found(await exportById(db, actor.personId, id)), now)
}
