import Taro from '@tarojs/taro'
import type { FileSource } from './file-source'

/** A file that the person picked; its name is for their eyes only. */
export interface ChosenFile {
  readonly name: string
  readonly source: FileSource
  /** Bytes. */
  readonly size: number
}

/** WeChat gives files out of chats alone: whoever has the file sends it to themselves first. null = nothing was chosen. */
export const chooseFile = async (endings: readonly string[]): Promise<ChosenFile | null> => {
  try {
    const { tempFiles } = await Taro.chooseMessageFile({ count: 1, type: 'file', extension: [...endings] })
    const file = tempFiles[0]
    return file === undefined ? null : { name: file.name, source: file.path, size: file.size }
  } catch {
    return null
  }
}
