import Taro from '@tarojs/taro'
import { fileAddress } from '@/client/file-address'

/** Shows a PDF by its one-time link, with WeChat's menu to print or send it on. False = it could not be fetched or shown. */
export const openPdf = async (path: string): Promise<boolean> => {
  try {
    const { tempFilePath } = await Taro.downloadFile({ url: fileAddress(path) })
    await Taro.openDocument({ filePath: tempFilePath, fileType: 'pdf', showMenu: true })
    return true
  } catch {
    return false
  }
}
