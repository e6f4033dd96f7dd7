import { createHash } from 'node:crypto'
import type { Actor, Context, Db } from '@/cloud/kernel/handler'
import { refuse } from '@/cloud/kernel/refusal'
import type { FileUse } from './file-uses'
import { madeSafe } from './made-safe'

export interface Arrival {
  /** Made by the phone, so that an upload can be repeated. */
  readonly fileId: string
  readonly use: FileUse
  readonly bytes: Uint8Array
}

export interface KeptFile {
  readonly fileId: string
  /** Of what is kept. */
  readonly bytes: number
}

/**
 * Checks, makes safe and keeps a file for its owner. The same content again gives the same answer; any other content
 * under the id, and anybody else's id, is refused alike, so the answer tells nothing about other people's files.
 */
export const keepFile = async (context: Context & { readonly actor: Actor }, arrival: Arrival): Promise<KeptFile> => {
  const { db, actor, services, now } = context
  const sha256 = createHash('sha256').update(arrival.bytes).digest()
  const before = await knownFile(db, arrival.fileId)
  if (before) return sameOrRefused(before, actor, sha256)

  const safe = await madeSafe(services, arrival.use, arrival.bytes)

  // Named by id and content: a repeated attempt writes the same object, so a lost transaction leaves no second one.
  const key = `${arrival.use.replaceAll('_', '-')}/${arrival.fileId}-${sha256.toString('hex').slice(0, 16)}.${safe.ending}`
  await services.storage.put(key, safe.bytes, safe.mediaType)
  const row = { id: arrival.fileId, owner_id: actor.personId, use: arrival.use, media_type: safe.mediaType, bytes: safe.bytes.byteLength, sha256, storage_key: key, created_at: now }
  const made = await db.insertInto('files').values(row).onConflict((clash) => clash.column('id').doNothing()).returning('id').executeTakeFirst()
  if (made) {
    context.audit({ targetId: arrival.fileId, detail: { use: arrival.use, bytes: row.bytes } })
    return { fileId: arrival.fileId, bytes: row.bytes }
  }
  const first = await knownFile(db, arrival.fileId)
  return first ? sameOrRefused(first, actor, sha256) : refuse('file.refused')
}

/** A file of the caller's own that is kept under this id; null = none. */
export const keptBefore = async ({ db, actor }: Context & { readonly actor: Actor }, fileId: string): Promise<KeptFile | null> => {
  const file = await knownFile(db, fileId)
  return file?.owner_id === actor.personId && file.deleted_at === null ? { fileId, bytes: file.bytes } : null
}

const knownFile = (db: Db, id: string) => db.selectFrom('files').select(['id', 'owner_id', 'sha256', 'bytes', 'deleted_at']).where('id', '=', id).executeTakeFirst()

const sameOrRefused = (file: { id: string; owner_id: string; sha256: Buffer; bytes: number; deleted_at: Date | null }, actor: Actor, sha256: Buffer): KeptFile =>
  file.owner_id === actor.personId && file.deleted_at === null && file.sha256.equals(sha256) ? { fileId: file.id, bytes: file.bytes } : refuse('file.refused')
