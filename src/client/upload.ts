import Taro from '@tarojs/taro'
import { CallError } from './call-error'
import { bytesOf } from './file-bytes'
import { headers } from './headers'
import type { FileUpload, SendFile } from './message'
import { newKey } from './new-record-id'
import { send } from './transport'
import { within } from './within'

const timeoutMs = 10_000

/** Files that WeChat's storage has, but the cloud was not yet heard to adopt: another attempt does not carry them again. */
const carried = new Map<string, string>()

/** Cloud storage takes paths only, and a body of a function may have 100 KB: so by a file of a moment, then the heavy function adopts it. */
const byCloudStorage: SendFile = async (file) => {
  const cloudFileId = carried.get(file.fileId) ?? (await carry(file))
  carried.set(file.fileId, cloudFileId)
  const asked = file.guest === undefined
    ? { path: 'files.adopt', input: { fileId: file.fileId, use: file.use, cloudFileId } }
    : { path: 'files.adoptGuest', input: { fileId: file.fileId, cloudFileId, ...file.guest } }
  // A fresh key each time: adopting the same id again is harmless, and an old answer would hide that the file is gone.
  const answer = await send({ ...asked, key: await newKey(), token: file.token, timeoutMs })
  // Adopted, or refused: then it has to be carried anew.
  carried.delete(file.fileId)
  return answer
}

const carry = async (file: FileUpload): Promise<string> => {
  const files = Taro.getFileSystemManager()
  const filePath = `${Taro.env.USER_DATA_PATH}/${file.fileId}`
  await new Promise<void>((resolve, reject) => {
    files.writeFile({ filePath, data: file.base64, encoding: 'base64', success: () => resolve(), fail: () => reject(new CallError('client.storage_full')) })
  })
  try {
    const asked: unknown = Taro.cloud.uploadFile({ cloudPath: `incoming/${file.fileId}`, filePath })
    const { fileID } = await within(timeoutMs, Promise.resolve(asked as Promise<{ fileID: string }>))
    return fileID
  } finally {
    files.unlink({ filePath, fail: () => undefined })
  }
}

/** Raw bytes, as on H5, so that the host has one way in for files. */
const byHttps: SendFile = async (file) => {
  const asked = Taro.request<unknown>({
    url: `${process.env.TARO_APP_API ?? ''}/api/files`,
    method: 'POST',
    data: bytesOf(file.base64).buffer,
    header: { ...headers(file.token, { type: file.mediaType, device: file.guest?.device }), 'x-file-id': file.fileId, 'x-file-use': file.use },
    timeout: timeoutMs,
  })
  return (await within(timeoutMs, Promise.resolve(asked))).data
}

export const sendFile = async (file: FileUpload): Promise<unknown> => {
  try {
    return await (process.env.TARO_APP_TRANSPORT === 'https' ? byHttps(file) : byCloudStorage(file))
  } catch (thrown) {
    throw thrown instanceof CallError ? thrown : new CallError('network.offline')
  }
}
