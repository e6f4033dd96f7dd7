import Taro from '@tarojs/taro'
import { fileAddress } from '@/client/file-address'
import { openDocument } from '@/client/open-document'

/** What WeChat can show: pictures and PDF. */
export const canOpen = (mediaType: string): boolean => mediaType.startsWith('image/') || mediaType === 'application/pdf'

/** Fetches what WeChat can't show, to be sent on. null = it could not be fetched. */
export const fetchFile = async (path: string): Promise<string | null> => {
  try {
    return (await Taro.downloadFile({ url: fileAddress(path) })).tempFilePath
  } catch {
    return null
  }
}

/** To a chat that the person picks, 文件传输助手 for one. WeChat does it only within a tap. false = it can't; whoever turned back knows that. */
export const sendFile = async (filePath: string, fileName: string): Promise<boolean> => {
  try {
    await Taro.shareFileMessage({ filePath, fileName })
    return true
  } catch (failed) {
    return String((failed as { errMsg?: unknown } | null)?.errMsg).includes('cancel')
  }
}

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
