import { useEffect } from 'react'
import { call } from '@/client/call'
import { useAnswer } from '@/client/use-answer'
import { usePages } from '@/client/use-pages'
import { useDesk } from '../store'

/** The queue of the chosen view and the figures beside it; asked again after everything that was done. */
export function useQueue(skip: boolean) {
  const { view, kind, changes } = useDesk()
  const question = kind === undefined ? { view } : { view, kind }
  // Masked names and numbers of cases of others: nothing of it stays on the phone.
  const first = useAnswer('desk.list', question, { skip, keep: false })
  const counts = useAnswer('desk.counts', {}, { skip, keep: false })
  const pages = usePages(first, (cursor) => call('desk.list', { ...question, cursor }))
  const again = () => Promise.all([first.refresh(), counts.refresh()])
  useEffect(() => {
    if (changes > 0) void again()
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [changes])
  return { first, counts: counts.data, pages, again }
}

export type Queue = ReturnType<typeof useQueue>
