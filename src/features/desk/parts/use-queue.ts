import { useEffect, useRef } from 'react'
import { call } from '@/client/call'
import { useAnswer } from '@/client/use-answer'
import { usePages } from '@/client/use-pages'
import { useDesk } from '../store'

/** The queue of the chosen view and the figures beside it; asked again after everything that was done. */
export function useQueue() {
  const { view, kind, changes } = useDesk()
  const question = kind === undefined ? { view } : { view, kind }
  // Masked names and numbers of cases of others: nothing of it stays on the phone.
  const first = useAnswer('desk.list', question, { keep: false })
  const counts = useAnswer('desk.counts', {}, { keep: false })
  const pages = usePages(first, (cursor) => call('desk.list', { ...question, cursor }))
  const again = useRef(async () => undefined as void)
  again.current = async () => void (await Promise.all([first.refresh(), counts.refresh()]))
  const seen = useRef(changes)
  useEffect(() => {
    if (seen.current === changes) return
    seen.current = changes
    void again.current()
  }, [changes])
  return { first, counts: counts.data, pages, again: () => again.current() }
}

export type Queue = ReturnType<typeof useQueue>
