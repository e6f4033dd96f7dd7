import { useState } from 'react'
import { asCallError, CallError } from '@/client/call-error'
import { openDocument } from '@/client/open-document'

/** Makes a document in the cloud and shows it by its one-time link; a lost link is asked for anew. */
export const useDocument = () => {
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<CallError | null>(null)
  const show = async (fileType: 'pdf' | 'xlsx', make: () => Promise<{ path: string }>): Promise<boolean> => {
    if (busy) return false
    setBusy(true)
    setError(null)
    try {
      const { path } = await make()
      if (!(await openDocument(path, fileType))) throw new CallError('network.timeout')
      return true
    } catch (thrown) {
      setError(asCallError(thrown))
      return false
    } finally {
      setBusy(false)
    }
  }
  return { busy, error, show }
}
