import Taro from '@tarojs/taro'
import { fileAddress } from './file-address'

/** Shows a document by its one-time link; WeChat's menu sends it on or keeps it. False = it could not be fetched or shown. */
export const openDocument = async (path: string, fileType: 'pdf' | 'xlsx'): Promise<boolean> => {
  try {
    const { tempFilePath } = await Taro.downloadFile({ url: fileAddress(path) })
    await Taro.openDocument({ filePath: tempFilePath, fileType, showMenu: true })
    return true
  } catch {
    return false
  }
}
