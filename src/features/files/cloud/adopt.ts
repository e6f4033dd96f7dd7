import type { Handler } from '@/cloud/kernel/handler'
import { Refusal, refuse } from '@/cloud/kernel/refusal'
import { fileRules } from '@/cloud/domain/files/file-uses'
import { keepFile, keptBefore } from '@/cloud/domain/files/keep-file'
import type { filesContract } from '../contract'

/**
 * The path in WeChat's storage has to be the file's own id, which only its owner knows until it is adopted: so nobody
 * takes over what another person has just uploaded. No name and no extension of anybody's choice.
 */
const isUploadOf = (cloudFileId: string, fileId: string): boolean =>
  /^cloud:\/\/[A-Za-z0-9.-]+\/incoming\/([0-9a-f-]{36})$/.exec(cloudFileId)?.[1] === fileId

/** The upload goes in any case: as it came from the phone it may say where a picture was taken, and erasing somebody would not find it. */
export const adopt: Handler<typeof filesContract.adopt> = async (context, { fileId, use, cloudFileId }) => {
  if (!isUploadOf(cloudFileId, fileId)) return refuse('file.refused')
  const { storage } = context.services
  const bytes = await storage.fetchUpload(cloudFileId, fileRules[use].maxBytes)
  // Adopted already, and the phone has not heard of it.
  if (bytes === null) return (await keptBefore(context, fileId)) ?? refuse('file.refused')
  try {
    const kept = await keepFile(context, { fileId, use, bytes })
    context.afterCommit(() => storage.dropUpload(cloudFileId))
    return kept
  } catch (error) {
    if (error instanceof Refusal && error.code === 'file.refused') await storage.dropUpload(cloudFileId)
    throw error
  }
}
