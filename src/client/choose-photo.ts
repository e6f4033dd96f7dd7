import Taro from '@tarojs/taro'
import type { ChosenFile } from './choose-file'

/** A photo from the camera or the album, made smaller by WeChat. null = nothing was chosen. */
export const choosePhoto = async (): Promise<ChosenFile | null> => {
  try {
    const { tempFiles } = await Taro.chooseMedia({ count: 1, mediaType: ['image'], sizeType: ['compressed'], sourceType: ['camera', 'album'] })
    const photo = tempFiles[0]
    return photo === undefined ? null : { name: '', source: photo.tempFilePath, size: photo.size }
  } catch {
    return null
  }
}
