import { fileAddress } from '@/client/file-address'

/** A browser saves what comes as an attachment, and the page stays. */
export const canOpen = (_mediaType: string): boolean => true

/** Nothing here has to be sent on to be had. */
export const fetchFile = async (_path: string): Promise<string | null> => null
export const sendFile = async (_filePath: string, _fileName: string): Promise<boolean> => false

export const openFile = async (path: string, _mediaType: string): Promise<boolean> => {
  window.location.assign(fileAddress(path))
  return true
}
