import { fetchAnswer } from './fetch-answer.h5'
import { bytesOf } from './file-bytes'
import { headers } from './headers'
import type { SendFile } from './message'

export const sendFile: SendFile = (file) =>
  fetchAnswer(
    `${process.env.TARO_APP_API ?? ''}/api/files`,
    { headers: { ...headers(file.token, { type: file.mediaType, device: file.guest?.device }), 'x-file-id': file.fileId, 'x-file-use': file.use }, body: bytesOf(file.base64) },
    10_000,
  )
