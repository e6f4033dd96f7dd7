import { useDidHide } from '@tarojs/taro'
import { useCallback, useEffect, useRef, useState } from 'react'
import { call } from '@/client/call'
import { asCallError, type CallError } from '@/client/call-error'
import { whenHidden } from '@/client/hidden'
import { onRegained } from '@/client/network'
import { useShown } from '@/client/use-shown'
import { nextPause, QUICK_MS, type Heard } from './pace'
import type { Live } from './shapes'

interface Shown { readonly live: Live | null; readonly at: number | null; readonly error: CallError | null }

export interface LiveView extends Shown {
  /** At once, and quickly for a while. */
  readonly refresh: () => void
}

/** The list of one event while it is before the person's eyes: asked for again and again, with little data, and at once when the network is back. */
export const useLive = (groupJoinId: string): LiveView => {
  const [shown, setShown] = useState<Shown>({ live: null, at: null, error: null })
  const timer = useRef<ReturnType<typeof setTimeout>>()
  const pause = useRef(QUICK_MS)
  const etag = useRef<string>()
  const seen = useRef(true)
  const asking = useRef(false)

  const ask = useCallback(async (): Promise<void> => {
    if (asking.current || !seen.current) return
    asking.current = true
    clearTimeout(timer.current)
    const heard = await call('groupJoin.live', { groupJoinId, ...(etag.current === undefined ? {} : { etag: etag.current }) }).then(
      ({ etag: mark, fresh }): Heard | 'over' => {
        etag.current = mark
        setShown((before) => ({ live: fresh ?? before.live, at: Date.now(), error: null }))
        return fresh === null ? 'same' : 'news'
      },
      (thrown: unknown): Heard | 'over' => {
        const error = asCallError(thrown)
        setShown((before) => ({ ...(error.retry === 'never' ? { live: null, at: null } : before), error }))
        // Not there, or not ours any more: asking again would not change it.
        return error.retry === 'later' ? 'lost' : 'over'
      },
    )
    asking.current = false
    if (heard === 'over') return
    pause.current = nextPause(heard, pause.current)
    if (seen.current) timer.current = setTimeout(() => void ask(), pause.current)
  }, [groupJoinId])

  const refresh = useCallback(() => {
    pause.current = QUICK_MS
    seen.current = true
    void ask()
  }, [ask])
  const rest = useCallback(() => {
    seen.current = false
    clearTimeout(timer.current)
  }, [])

  useEffect(() => {
    seen.current = true
    void ask()
    const stops = [whenHidden(rest), onRegained(refresh)]
    return () => {
      stops.forEach((stop) => stop())
      rest()
    }
  }, [ask, refresh, rest])
  useShown(refresh)
  useDidHide(rest)
  return { ...shown, refresh }
}
