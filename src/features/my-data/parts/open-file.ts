import Taro from '@tarojs/taro'
import { fileAddress } from '@/client/file-address'
import { openDocument } from '@/client/open-document'

/** What WeChat can show: pictures and PDF. */
export const canOpen = (mediaType: string): boolean => mediaType.startsWith('image/') || mediaType === 'application/pdf'

/** Shows a file by its one-time link. False = it could not be fetched or shown. */
export const openFile = async (path: string, mediaType: string): Promise<boolean> => {
  if (mediaType === 'application/pdf') return openDocument(path, 'pdf')
  try {
    const { tempFilePath } = await Taro.downloadFile({ url: fileAddress(path) })
    await Taro.previewImage({ urls: [tempFilePath] })
    return true
  } catch {
    return false
  }
}
