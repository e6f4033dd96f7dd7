import type { Readable } from 'node:stream'
import { makeCode } from '@/cloud/kernel/one-time-codes'
import type { Signed } from '@/cloud/domain/cases/kind'
import { found } from '@/cloud/kernel/refusal'

const seconds = 60

/**
 * A file made for the caller, and a link to it that works once within 60 seconds: of the storage, where it gives any, else
 * of the host. No record names the file, so the sweep takes it after a day; `files.link` opens it once more until then.
 */
export const handOut = async (context: Signed, file: { readonly body: Readable; readonly ending: string; readonly mediaType: string }): Promise<string> => {
  const { db, vault, actor, now, services } = context
  const id = context.newId()
  const key = `export/${id}.${file.ending}`
  try {
    const { bytes, sha256 } = await services.storage.putStream(key, file.body, file.mediaType)
    await db.insertInto('files').values({ id, owner_id: actor.personId, use: 'export', media_type: file.mediaType, bytes, sha256, storage_key: key, created_at: now }).execute()
    const own = await services.storage.linkTo?.(key, seconds)
    return own ?? `/api/files/${found(await makeCode(db, vault, { purpose: 'file_link', personId: actor.personId, subject: id, seconds, now }))}`
  } catch (error) {
    await services.storage.remove(key).catch(() => undefined)
    throw error
  }
}
