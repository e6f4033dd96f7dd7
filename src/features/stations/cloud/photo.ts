import { makeCode } from '@/cloud/kernel/one-time-codes'
import type { Handler } from '@/cloud/kernel/handler'
import { found } from '@/cloud/kernel/refusal'
import { shownPhoto } from '@/cloud/domain/places/one'
import type { findingContract } from '../contract'

const seconds = 60

/** Where the storage gives links of its own, its link; else one of the host, good for one look. */
export const photo: Handler<typeof findingContract.photo> = async ({ db, vault, services, now }, { photoId }) => {
  const file = found(await shownPhoto(db, photoId))
  const own = await services.storage.linkTo?.(file.storage_key, seconds)
  if (own) return { path: own }
  return { path: `/api/files/${found(await makeCode(db, vault, { purpose: 'file_link', subject: file.id, seconds, now }))}` }
}
