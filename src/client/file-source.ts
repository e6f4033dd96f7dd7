import Taro from '@tarojs/taro'
import { CallError } from './call-error'
import { parseDataUrl, type FileBytes } from './file-bytes'

/** A `data:` address (canvas.toDataURL) or, in the mini-program, a temporary path. */
export type FileSource = string

const mediaTypes: Readonly<Record<string, string>> = {
  png: 'image/png', jpg: 'image/jpeg', jpeg: 'image/jpeg', webp: 'image/webp', pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', csv: 'text/csv',
}

/** Temporary paths vanish when the mini-program is closed: the bytes are read at once. */
export const readSource = (source: FileSource): Promise<FileBytes> => {
  if (source.startsWith('data:')) return Promise.resolve(parseDataUrl(source))
  const ending = /\.([a-z0-9]+)$/i.exec(source)?.[1]?.toLowerCase() ?? ''
  return new Promise((resolve, reject) => {
    Taro.getFileSystemManager().readFile({
      filePath: source,
      // With an encoding named WeChat gives text.
      encoding: 'base64',
      success: ({ data }) => resolve({ mediaType: mediaTypes[ending] ?? 'application/octet-stream', base64: data as string }),
      fail: () => reject(new CallError('client.file_lost')),
    })
  })
}
