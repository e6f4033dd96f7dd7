import { useCallback, useRef, useState } from 'react'
import type { InputOf, OutputOf, Path } from '@/features/contracts'
import { asCallError, type CallError } from './call-error'
import { call } from './call'
import { newKey } from './new-record-id'

export interface Action<P extends Path> {
  readonly busy: boolean
  readonly error: CallError | null
  /** null = it failed, or it is already under way; `error` says why. */
  run(input: InputOf<P>): Promise<OutputOf<P> | null>
}

/**
 * A write on a tap that needs its answer at once (staff, one-time codes); what a person hands in goes through the outbox.
 * After a lost reply the same input goes out under the same key, so tapping again does not do it twice.
 */
export function useAction<P extends Path>(path: P): Action<P> {
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<CallError | null>(null)
  const open = useRef<{ asked: string; key: string } | null>(null)
  const running = useRef(false)

  const run = useCallback(async (input: InputOf<P>): Promise<OutputOf<P> | null> => {
    if (running.current) return null
    running.current = true
    setBusy(true)
    setError(null)
    try {
      const asked = JSON.stringify(input)
      if (open.current?.asked !== asked) open.current = { asked, key: await newKey() }
      const data = await call(path, input, { key: open.current.key, tapped: true })
      open.current = null
      return data
    } catch (thrown) {
      const failure = asCallError(thrown)
      // A plain refusal settles the wish: the next tap is a new one.
      if (failure.retry !== 'later') open.current = null
      setError(failure)
      return null
    } finally {
      running.current = false
      setBusy(false)
    }
  }, [path])

  return { busy, error, run }
}
