import type { Context, Handler } from '@/cloud/kernel/handler'
import { Refusal, refuse } from '@/cloud/kernel/refusal'
import { fileRules, guestPhoto } from '@/cloud/domain/files/file-uses'
import { guestOwner, keepGuestPhoto } from '@/cloud/domain/files/guest-photo'
import { keepFile, keptBefore, ownedBy, type FileOwner, type KeptFile } from '@/cloud/domain/files/keep-file'
import type { filesContract } from '../contract'

interface Upload {
  readonly fileId: string
  readonly cloudFileId: string
}

/**
 * The path in WeChat's storage has to be the file's own id, which only its owner knows until it is adopted: so nobody
 * takes over what another person has just uploaded. No name and no extension of anybody's choice.
 */
const isUploadOf = ({ cloudFileId, fileId }: Upload): boolean =>
  /^cloud:\/\/[A-Za-z0-9.-]+\/incoming\/([0-9a-f-]{36})$/.exec(cloudFileId)?.[1] === fileId

/** The upload goes in any case: as it came from the phone it may say where a picture was taken, and erasing somebody would not find it. */
const takeOver = async (context: Context, owner: FileOwner, upload: Upload, maxBytes: number, keep: (bytes: Uint8Array) => Promise<KeptFile>): Promise<KeptFile> => {
  if (!isUploadOf(upload)) return refuse('file.refused')
  const { storage } = context.services
  const bytes = await storage.fetchUpload(upload.cloudFileId, maxBytes)
  // Adopted already, and the phone has not heard of it.
  if (bytes === null) return (await keptBefore(context.db, owner, upload.fileId)) ?? refuse('file.refused')
  try {
    const kept = await keep(bytes)
    context.afterCommit(() => storage.dropUpload(upload.cloudFileId))
    return kept
  } catch (error) {
    if (error instanceof Refusal && error.code === 'file.refused') await storage.dropUpload(upload.cloudFileId)
    throw error
  }
}

export const adopt: Handler<typeof filesContract.adopt> = (context, { use, ...upload }) => {
  const owner = ownedBy(context.actor)
  return takeOver(context, owner, upload, fileRules[use].maxBytes, (bytes) => keepFile(context, owner, { fileId: upload.fileId, use, bytes }))
}

export const adoptGuest: Handler<typeof filesContract.adoptGuest> = async (context, { device, ...upload }) => {
  const owner = guestOwner(context, device)
  return takeOver(context, owner, upload, guestPhoto.maxBytes, (bytes) => keepGuestPhoto(context, owner, upload.fileId, bytes))
}
