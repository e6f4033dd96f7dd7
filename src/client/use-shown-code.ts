import { useDidHide } from '@tarojs/taro'
import { useEffect, useRef, useState } from 'react'
import { millisOf } from '@/contract/dates'
import { call } from './call'
import { asCallError } from './call-error'
import { useShown } from './use-shown'

export interface ShownCodeView {
  readonly code: string | null
  /** Whole seconds until the next code is fetched; 0 while it is being fetched. */
  readonly leftS: number
  readonly trouble: 'offline' | 'failed' | null
}

interface Held { readonly code: string; readonly until: number }

const lifeMs = 60_000
/** A new code is there before the old one ends. */
const earlyMs = 10_000
const retryMs = 5_000

/** Clocks of cheap phones are wrong by minutes: the cloud's end counts only within what a code can live. */
const lifeLeft = (expiresAt: string, now: number): number => Math.min(lifeMs, Math.max(lifeMs / 2, millisOf(expiresAt) - now))

/** The rotating code while it is before the person's eyes; a code that has ended is never shown. */
export const useShownCode = (path: 'membership.cardCode' | 'verification.deskCode', wanted: boolean): ShownCodeView => {
  const [seen, setSeen] = useState(true)
  useShown(() => setSeen(true))
  useDidHide(() => setSeen(false))
  const [held, setHeld] = useState<Held | null>(null)
  const [trouble, setTrouble] = useState<ShownCodeView['trouble']>(null)
  const [now, setNow] = useState(() => Date.now())
  const nextAt = useRef(0)
  const until = useRef(0)
  const active = wanted && seen

  useEffect(() => {
    if (!active) return
    let over = false
    const ask = async () => {
      nextAt.current = Number.POSITIVE_INFINITY
      try {
        const { code, expiresAt } = await call(path, {})
        until.current = Date.now() + lifeLeft(expiresAt, Date.now())
        nextAt.current = until.current - earlyMs
        if (!over) setHeld({ code, until: until.current })
        if (!over) setTrouble(null)
      } catch (thrown) {
        nextAt.current = Date.now() + retryMs
        if (!over) setTrouble(asCallError(thrown).code.startsWith('network.') ? 'offline' : 'failed')
      }
    }
    const tick = () => {
      setNow(Date.now())
      if (Date.now() >= nextAt.current) void ask()
    }
    if (nextAt.current === Number.POSITIVE_INFINITY) nextAt.current = 0
    tick()
    const timer = setInterval(tick, 1_000)
    return () => {
      over = true
      clearInterval(timer)
    }
  }, [active, path])

  const alive = held !== null && held.until > now
  return { code: alive ? held.code : null, leftS: alive ? Math.max(0, Math.ceil((held.until - earlyMs - now) / 1000)) : 0, trouble }
}
