import { fileAddress } from '@/client/file-address'

/** A browser saves what comes as an attachment, and the page stays. */
export const canOpen = (_mediaType: string): boolean => true

export const openFile = async (path: string, _mediaType: string): Promise<boolean> => {
  window.location.assign(fileAddress(path))
  return true
}
