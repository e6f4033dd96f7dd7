import { fileAddress } from '@/client/file-address'

/** A browser saves what comes as an attachment, and the page stays. */
export const openSheet = async (path: string): Promise<boolean> => {
  window.location.assign(fileAddress(path))
  return true
}
