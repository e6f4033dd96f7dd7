import { fetchAnswer } from './fetch-answer.h5'
import { headers } from './headers'
import type { SendFile } from './message'

const bytesOf = (base64: string): Uint8Array<ArrayBuffer> => Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))

export const sendFile: SendFile = (file) =>
  fetchAnswer(
    `${process.env.TARO_APP_API ?? ''}/api/files`,
    { headers: { ...headers(file.token, { type: file.mediaType }), 'x-file-id': file.fileId, 'x-file-use': file.use }, body: bytesOf(file.base64) },
    10_000,
  )
