import Taro from '@tarojs/taro'
import { fileAddress } from '@/client/file-address'

/** What WeChat can show: pictures and PDF. */
export const canOpen = (mediaType: string): boolean => mediaType.startsWith('image/') || mediaType === 'application/pdf'

/** Shows a file by its one-time link. False = it could not be fetched or shown. */
export const openFile = async (path: string, mediaType: string): Promise<boolean> => {
  try {
    const { tempFilePath } = await Taro.downloadFile({ url: fileAddress(path) })
    // With its menu, so that the person can keep it or send it to themselves.
    if (mediaType === 'application/pdf') await Taro.openDocument({ filePath: tempFilePath, fileType: 'pdf', showMenu: true })
    else await Taro.previewImage({ urls: [tempFilePath] })
    return true
  } catch {
    return false
  }
}
