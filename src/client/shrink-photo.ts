import Taro from '@tarojs/taro'
import type { ChosenFile } from './choose-file'

/** Bytes: what a place of the outbox holds, and what the cloud takes from a phone without an account. */
const mostBytes = 450_000

/** Wide enough to read a notice on a door; the second when the first is still too large. */
const steps = [{ quality: 70, compressedWidth: 1_080 }, { quality: 50, compressedWidth: 720 }] as const

const sizeOf = (filePath: string): Promise<number> =>
  new Promise((resolve, reject) => {
    Taro.getFileSystemManager().getFileInfo({ filePath, success: ({ size }) => resolve(size ?? 0), fail: reject })
  })

/** Small enough to wait on the phone and to go out on a weak network. What WeChat cannot make smaller stays as it is. */
export const shrinkPhoto = async (file: ChosenFile): Promise<ChosenFile> => {
  let small = file
  try {
    for (const step of steps) {
      const { tempFilePath } = await Taro.compressImage({ src: file.source, ...step })
      small = { ...file, source: tempFilePath, size: await sizeOf(tempFilePath) }
      if (small.size <= mostBytes) break
    }
  } catch {
    // An old WeChat, or no picture: the cloud says so.
  }
  return small
}
