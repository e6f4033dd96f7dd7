import { useEffect, useState } from 'react'
import { asCallError, type CallError } from '@/client/call-error'
import { call } from '@/client/call'
import type { SheetImport } from '../store'

const pauseMs = 400
const afterLossMs = 3_000

const underWay = (of: SheetImport | null): boolean => of?.state === 'checking' || of?.state === 'running' || of?.state === 'undoing'

/** One import as it is; while it is worked on, whoever looks moves it on, and a lost answer is asked for again. */
export const useImport = (importId: string | undefined) => {
  const [now, setNow] = useState<SheetImport | null>(null)
  const [error, setError] = useState<CallError | null>(null)
  const [turn, setTurn] = useState(0)

  useEffect(() => {
    if (importId === undefined) return undefined
    let gone = false
    void call('roster.state', { importId }).then((state) => void (gone || setNow(state)), (thrown: unknown) => void (gone || setError(asCallError(thrown))))
    return () => { gone = true }
  }, [importId])

  const busy = underWay(now)
  const id = now?.importId
  useEffect(() => {
    if (!busy || id === undefined) return undefined
    let gone = false
    const timer = setTimeout(() => {
      call('roster.advance', { importId: id }).then(
        (state) => { if (!gone) { setNow(state); setError(null); setTurn((count) => count + 1) } },
        (thrown: unknown) => { if (!gone) { setError(asCallError(thrown)); setTurn((count) => count + 1) } },
      )
    }, error === null ? pauseMs : afterLossMs)
    return () => { gone = true; clearTimeout(timer) }
    // Each turn asks once more; what came of the last one decides how soon.
  }, [busy, id, turn, error])

  return { now, error, show: (state: SheetImport | null) => { setError(null); setNow(state) } }
}
