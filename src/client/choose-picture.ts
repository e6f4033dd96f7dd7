import Taro from '@tarojs/taro'
import type { ChosenFile } from './choose-file'

/** A photo from the album or the camera, made smaller by WeChat. null = nothing was chosen. */
export const choosePicture = async (): Promise<ChosenFile | null> => {
  try {
    const { tempFiles } = await Taro.chooseImage({ count: 1, sizeType: ['compressed'], sourceType: ['album', 'camera'] })
    const file = tempFiles[0]
    return file === undefined ? null : { name: '', source: file.path, size: file.size }
  } catch {
    return null
  }
}
