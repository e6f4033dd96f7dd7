import { createHash } from 'node:crypto'
import type { Actor, Context, Db } from '@/cloud/kernel/handler'
import { refuse } from '@/cloud/kernel/refusal'
import { fileRules, type FileRules, type FileUse } from './file-uses'
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

/** Whose a file is: somebody's, or that of a phone without an account. */
export type FileOwner = { readonly owner_id: string; readonly device_hash: null } | { readonly owner_id: null; readonly device_hash: Buffer }

export const ownedBy = (actor: Actor): FileOwner => ({ owner_id: actor.personId, device_hash: null })

/**
 * Checks, makes safe and keeps a file for its owner. The same content again gives the same answer; any other content
 * under the id, and anybody else's id, is refused alike, so the answer tells nothing about other people's files.
 */
export const keepFile = async (context: Context, owner: FileOwner, arrival: Arrival, rules: FileRules = fileRules[arrival.use]): Promise<KeptFile> => {
  const { db, services, now } = context
  const sha256 = createHash('sha256').update(arrival.bytes).digest()
  const before = await knownFile(db, arrival.fileId)
  if (before) return sameOrRefused(before, owner, sha256)

  const safe = await madeSafe(services, rules, arrival.bytes)

  // Named by id and content: a repeated attempt writes the same object, so a lost transaction leaves no second one.
  const key = `${arrival.use.replaceAll('_', '-')}/${arrival.fileId}-${sha256.toString('hex').slice(0, 16)}.${safe.ending}`
  await services.storage.put(key, safe.bytes, safe.mediaType)
  const row = { id: arrival.fileId, ...owner, use: arrival.use, media_type: safe.mediaType, bytes: safe.bytes.byteLength, sha256, storage_key: key, created_at: now }
  const made = await db.insertInto('files').values(row).onConflict((clash) => clash.column('id').doNothing()).returning('id').executeTakeFirst()
  if (made) {
    context.audit({ targetId: arrival.fileId, detail: { use: arrival.use, bytes: row.bytes } })
    return { fileId: arrival.fileId, bytes: row.bytes }
  }
  const first = await knownFile(db, arrival.fileId)
  return first ? sameOrRefused(first, owner, sha256) : refuse('file.refused')
}

/** A file of the owner's that is kept under this id; null = none. */
export const keptBefore = async (db: Db, owner: FileOwner, fileId: string): Promise<KeptFile | null> => {
  const file = await knownFile(db, fileId)
  return file && isOf(file, owner) && file.deleted_at === null ? { fileId, bytes: file.bytes } : null
}

const knownFile = (db: Db, id: string) => db.selectFrom('files').select(['id', 'owner_id', 'device_hash', 'sha256', 'bytes', 'deleted_at']).where('id', '=', id).executeTakeFirst()

type Known = NonNullable<Awaited<ReturnType<typeof knownFile>>>

const isOf = (file: Known, owner: FileOwner): boolean =>
  owner.owner_id !== null ? file.owner_id === owner.owner_id : file.owner_id === null && file.device_hash?.equals(owner.device_hash) === true

const sameOrRefused = (file: Known, owner: FileOwner, sha256: Buffer): KeptFile =>
  isOf(file, owner) && file.deleted_at === null && file.sha256.equals(sha256) ? { fileId: file.id, bytes: file.bytes } : refuse('file.refused')
