import type { Handler } from '@/cloud/kernel/handler'
import { found } from '@/cloud/kernel/refusal'
import { makeCode } from '@/cloud/kernel/one-time-codes'
import { readableFile } from '@/cloud/domain/files/readable'
import type { filesContract } from '../contract'

const seconds = 60

/** Where the storage gives links of its own (CloudBase), its link; else one of the host, good for one look. */
export const link: Handler<typeof filesContract.link> = async ({ db, vault, actor, services, now, audit }, { fileId }) => {
  const file = found(await readableFile(db, actor, fileId))
  audit({ targetId: file.id, ...(file.organizationId === null ? {} : { organizationId: file.organizationId }) })
  const own = await services.storage.linkTo?.(file.storageKey, seconds)
  if (own) return { path: own }
  const code = found(await makeCode(db, vault, { purpose: 'file_link', personId: actor.personId, subject: file.id, seconds, now }))
  return { path: `/api/files/${code}` }
}
