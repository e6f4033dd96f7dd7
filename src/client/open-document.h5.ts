import { fileAddress } from './file-address'

/** A browser saves what comes as an attachment, and the page stays. */
export const openDocument = async (path: string, _fileType: 'pdf' | 'xlsx'): Promise<boolean> => {
  window.location.assign(fileAddress(path))
  return true
}
