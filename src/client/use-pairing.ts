import { useCallback, useEffect, useRef, useState } from 'react'
import { asCallError, type CallError } from './call-error'
import { call } from './call'
import { begin } from './session'

const everyMs = 2_000
const validMs = 3 * 60_000

export interface Pairing {
  /** Shown as a QR and as a number; null before `start` */
  readonly show: string | null
  readonly state: 'idle' | 'waiting' | 'done' | 'expired' | 'failed'
  readonly error: CallError | null
  start(): Promise<void>
}

/** A computer without WeChat: shows a code, and asks until a phone that is signed in has let it in (3 minutes). */
export function usePairing(): Pairing {
  const [view, setView] = useState<Omit<Pairing, 'start'>>({ show: null, state: 'idle', error: null })
  const timer = useRef<ReturnType<typeof setTimeout>>()
  const round = useRef(0)

  const start = useCallback(async () => {
    const mine = ++round.current
    clearTimeout(timer.current)
    const shows = (next: Omit<Pairing, 'start'>) => void (mine === round.current && setView(next))
    shows({ show: null, state: 'waiting', error: null })
    try {
      const { show, secret } = await call('account.startPairing', {}, { tapped: true })
      // By this computer's own clock from now on: it need not agree with the cloud's about the time of day.
      const until = Date.now() + validMs
      const ask = async (): Promise<void> => {
        if (mine !== round.current) return
        if (Date.now() >= until) return shows({ show: null, state: 'expired', error: null })
        const session = await call('account.finishPairing', { secret }).catch((thrown: unknown) => {
          const error = asCallError(thrown)
          if (error.retry === 'later') return null
          shows({ show: null, state: error.code === 'session.code_refused' ? 'expired' : 'failed', error })
          return undefined
        })
        if (session === undefined || mine !== round.current) return
        if (session === null) return void (timer.current = setTimeout(() => void ask(), everyMs))
        await begin(session)
        shows({ show: null, state: 'done', error: null })
      }
      shows({ show, state: 'waiting', error: null })
      timer.current = setTimeout(() => void ask(), everyMs)
    } catch (thrown) {
      shows({ show: null, state: 'failed', error: asCallError(thrown) })
    }
  }, [])

  useEffect(() => () => {
    round.current += 1
    clearTimeout(timer.current)
  }, [])
  return { ...view, start }
}

/** On the phone that is signed in: lets the computer that shows this code in. */
export const approvePairing = async (show: string): Promise<void> => void (await call('account.approvePairing', { show: show.trim() }, { tapped: true }))
