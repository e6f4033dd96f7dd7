import { useCallback, useEffect, useRef, useState } from 'react'
import type { InputOf, OutputOf, Path } from '@/features/contracts'
import { forget, recall, remember, type Answer } from './answers'
import { asCallError, type CallError } from './call-error'
import { call } from './call'
import { onRegained } from './network'
import { owner } from './session-token'
import { useOwner } from './use-owner'
import { useShown } from './use-shown'

export interface AnswerOptions {
  /** true: do not ask (yet) */
  readonly skip?: boolean
  /** false: not kept on the phone; for what must not lie there in the clear or is worthless a minute later */
  readonly keep?: boolean
}

export interface AnswerView<P extends Path> {
  readonly data: OutputOf<P> | undefined
  /** Epoch ms at which the cloud gave `data`; null = never. With `error` or while `loading` the page shows the age. */
  readonly at: number | null
  readonly error: CallError | null
  readonly loading: boolean
  refresh(): Promise<void>
}

/** A lost answer is asked for again after 3, 6, 12 and 24 s; then when the network is back or the page is shown again. */
const firstPauseMs = 3_000
const mostTries = 4

interface Shown<P extends Path> { readonly question: string; readonly answer: Answer<OutputOf<P>> | null; readonly error: CallError | null; readonly loading: boolean }

/** A read, last-known first: what was answered last time at once, then the news. Asks again when the page is shown again, and by itself after a failure that may pass. */
export function useAnswer<P extends Path>(path: P, input: InputOf<P>, { skip = false, keep = true }: AnswerOptions = {}): AnswerView<P> {
  const who = useOwner()
  const fields = input as Readonly<Record<string, unknown>>
  const question = JSON.stringify([who, path, input])
  const first = (): Shown<P> => ({ question, answer: skip || !keep ? null : recall<OutputOf<P>>(who, path, fields), error: null, loading: !skip })
  const [state, setState] = useState(first)
  // Another question, or another person: nothing of the old answer is shown for even one frame.
  const shown = state.question === question ? state : first()
  const now = useRef({ question, skip, ask: async () => undefined as void })
  const turn = useRef(0)
  const askedAt = useRef(0)
  const lost = useRef(0)
  const showings = useRef(0)

  const ask = async (): Promise<void> => {
    const mine = ++turn.current
    askedAt.current = Date.now()
    /** Late answers, to an older question or to the last person, are dropped. */
    const show = (part: Partial<Shown<P>>) => {
      if (mine === turn.current && now.current.question === question) setState((before) => ({ ...(before.question === question ? before : first()), ...part }))
    }
    show({ loading: true })
    try {
      const answer = { data: await call(path, input), at: Date.now() }
      if (owner() === who && keep) remember(who, path, fields, answer)
      lost.current = 0
      show({ answer, error: null, loading: false })
    } catch (thrown) {
      const error = asCallError(thrown)
      lost.current += 1
      // "Not yours" and "not there" end what was known; a bad network does not.
      const gone = error.retry === 'never'
      if (gone) forget(who, path, fields)
      show({ error, loading: false, ...(gone ? { answer: null } : {}) })
    }
  }
  now.current = { question, skip, ask }

  const refresh = useCallback(async (): Promise<void> => {
    if (!now.current.skip) await now.current.ask()
  }, [])
  useEffect(() => {
    void refresh()
  }, [question, skip, refresh])
  useShown(() => {
    const mount = ++showings.current === 1
    // The first showing is the mount's, which asks by itself; WeChat tells of it before effects have run. But what was
    // drawn later on a page hears of none at first, and whoever is quick comes back within the second.
    if (askedAt.current > 0 && (!mount || Date.now() - askedAt.current > 1_000)) void refresh()
  })

  const passes = shown.error !== null && !shown.loading && mayPass(shown.error)
  useEffect(() => {
    if (!passes) return undefined
    const stop = onRegained(() => void refresh())
    const again = lost.current > mostTries ? undefined : setTimeout(() => void refresh(), firstPauseMs * 2 ** (lost.current - 1))
    return () => {
      stop()
      clearTimeout(again)
    }
  }, [passes, refresh])

  return { data: shown.answer?.data, at: shown.answer?.at ?? null, error: shown.error, loading: shown.loading, refresh }
}

const mayPass = ({ code }: CallError): boolean => code.startsWith('network.') || code === 'service.unavailable'
