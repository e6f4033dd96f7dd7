import Taro from '@tarojs/taro'
import { fileAddress } from '@/client/file-address'

/** WeChat opens workbooks, and its menu sends them on. False = it could not be fetched or shown. */
export const openSheet = async (path: string): Promise<boolean> => {
  try {
    const { tempFilePath } = await Taro.downloadFile({ url: fileAddress(path) })
    await Taro.openDocument({ filePath: tempFilePath, fileType: 'xlsx', showMenu: true })
    return true
  } catch {
    return false
  }
}
