import type { Handler } from '@/cloud/kernel/handler'
import { refuse } from '@/cloud/kernel/refusal'
import { fileRules } from '@/cloud/domain/files/file-uses'
import { keepFile } from '@/cloud/domain/files/keep-file'
import type { filesContract } from '../contract'

/**
 * The path in WeChat's storage has to be the file's own id, which only its owner knows until it is adopted: so nobody
 * takes over what another person has just uploaded. No name and no extension of anybody's choice.
 */
const isUploadOf = (cloudFileId: string, fileId: string): boolean =>
  /^cloud:\/\/[A-Za-z0-9.-]+\/incoming\/([0-9a-f-]{36})$/.exec(cloudFileId)?.[1] === fileId

export const adopt: Handler<typeof filesContract.adopt> = async (context, { fileId, use, cloudFileId }) => {
  if (!isUploadOf(cloudFileId, fileId)) return refuse('file.refused')
  const bytes = await context.services.storage.fetchUpload(cloudFileId, fileRules[use].maxBytes)
  return bytes ? keepFile(context, { fileId, use, bytes }) : refuse('file.refused')
}
