import { CallError } from './call-error'
import { parseDataUrl, type FileBytes } from './file-bytes'

/** A `data:` address (canvas.toDataURL) or a `blob:` address of a chosen file. */
export type FileSource = string

export const readSource = async (source: FileSource): Promise<FileBytes> => {
  if (source.startsWith('data:')) return parseDataUrl(source)
  try {
    const blob = await (await fetch(source)).blob()
    return parseDataUrl(await asDataUrl(blob))
  } catch {
    throw new CallError('client.file_lost')
  }
}

const asDataUrl = (blob: Blob): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(reader.result as string)
    reader.onerror = () => reject(reader.error)
    reader.readAsDataURL(blob)
  })
