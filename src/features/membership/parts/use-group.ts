import { useCallback, useEffect, useRef, useState } from 'react'
import { call } from '@/client/call'
import { useAnswer } from '@/client/use-answer'
import { useOwner } from '@/client/use-owner'
import { filledBy, type Event } from './invitation'
import type { JoinDraftView } from './use-join-draft'

export interface GroupView {
  /** The event as far as it is known on this page. */
  readonly event: Event | null
  readonly trouble: 'finding' | 'offline' | 'unknown' | null
  /** Another code, typed in. */
  readonly come: (code: string) => void
  /** The person joins without the event. */
  readonly leave: () => void
}

/** 集中入会: the event fills the form in, and its list learns that somebody came. Without a network the form goes on, and the event is looked up later. */
export const useGroup = ({ ready, draft, change }: JoinDraftView, scanned: string | null): GroupView => {
  const who = useOwner()
  const [code, setCode] = useState(scanned)
  const wanted = code ?? draft.scanned?.code ?? null
  const { data, error } = useAnswer('groupJoin.find', { code: wanted ?? '000000' }, { skip: wanted === null })
  const event = wanted !== null && data?.code === wanted ? data : null

  // Kept at once: what is begun before the end counts, however late the cloud is reached.
  const fresh = ready && code !== null && draft.scanned?.code !== code
  useEffect(() => {
    if (fresh && code !== null) change({ scanned: { code, begunAt: new Date().toISOString() }, invited: null })
  }, [fresh, code, change])

  const filled = useRef('')
  const missing = ready && !fresh && event !== null && draft.scanned?.code === event.code && draft.invited === null
  useEffect(() => {
    if (!missing || event === null || filled.current === event.code) return
    filled.current = event.code
    change((now) => filledBy(event, now))
  }, [missing, event, change])

  const told = useRef('')
  const mark = `${who}:${event?.code}`
  useEffect(() => {
    if (who === null || event === null || draft.scanned?.code !== event.code || told.current === mark) return
    told.current = mark
    // Only the list is helped by it; the form itself says where it came from.
    void call('groupJoin.arrive', { code: event.code }).catch(() => undefined)
  }, [who, event, draft.scanned, mark])

  const come = useCallback((typed: string) => {
    filled.current = ''
    setCode(typed)
  }, [])
  const leave = useCallback(() => {
    setCode(null)
    change({ scanned: null, invited: null, union: null })
  }, [change])
  const trouble = wanted === null || event !== null ? null : error === null ? 'finding' : error.code === 'object.not_found' ? 'unknown' : 'offline'
  return { event, trouble, come, leave }
}
