import type { Storage } from '@/cloud/adapters/storage/storage'
import type { Db } from '@/cloud/kernel/handler'
import { redeemCode } from '@/cloud/kernel/one-time-codes'
import type { Vault } from '@/cloud/kernel/vault'
import type { AppParts } from './create-app'

/** Keys are made by us and end with what the file is. */
const endingOf = (key: string): string => /\.([a-z0-9]{2,5})$/.exec(key)?.[1] ?? 'bin'

/** Uses the code of a file link up and reads the file; the name is ours, made of use and id. */
export const openLink = (db: Db, vault: Vault, storage: Storage): AppParts['openLink'] => async (code) => {
  if (!/^[A-Za-z0-9_-]{43}$/.test(code)) return null
  const redeemed = await redeemCode(db, vault, { purpose: 'file_link', code, now: new Date() })
  if (!redeemed?.subject) return null
  const file = await db.selectFrom('files').select(['id', 'use', 'media_type', 'storage_key']).where('id', '=', redeemed.subject).where('deleted_at', 'is', null).executeTakeFirst()
  const bytes = file ? await storage.get(file.storage_key) : null
  return file && bytes ? { bytes, mediaType: file.media_type, name: `${file.use}-${file.id}.${endingOf(file.storage_key)}` } : null
}
