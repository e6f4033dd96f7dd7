import { useState } from 'react'
import { asCallError, type CallError } from '@/client/call-error'
import { back } from '@/client/navigate'

/** One way of signing in at a time; whoever gets in goes back to where they were. */
export function useEntering() {
  const [busy, setBusy] = useState<string>()
  const [error, setError] = useState<CallError | null>(null)
  const enter = async (way: string, go: () => Promise<void>): Promise<void> => {
    if (busy !== undefined) return
    setBusy(way)
    setError(null)
    try {
      await go()
      await back()
    } catch (thrown) {
      setError(asCallError(thrown))
    } finally {
      setBusy(undefined)
    }
  }
  return { busy, error, enter }
}

export type Entering = ReturnType<typeof useEntering>
