import { useCallback, useEffect, useRef, useState } from 'react'
import { asCallError, type AnyCode } from '@/client/call-error'
import { outbox, useEntry } from '@/client/outbox'
import { receiptOf, type Entry } from '@/client/outbox-entry'
import { useDraft } from '@/client/use-draft'
import type { InputOf, OutputOf } from '@/features/contracts'
import { copy } from '../life-copy'
import { lifeRoute } from '../store'
import { checkStep, type Problems } from './check-join'
import { emptyJoin, withConsequences, type Change, type JoinDraft } from './join-draft'

const path = 'membership.move'

export interface Moving {
  readonly ready: boolean
  readonly draft: JoinDraft
  readonly problems: Problems
  readonly change: (part: Change) => void
  readonly busy: boolean
  readonly waiting: Entry | null
  readonly refused: { readonly code: AnyCode; readonly requestId?: string | null } | null
  readonly receipt: OutputOf<typeof path> | null
  readonly handIn: () => Promise<void>
  readonly giveUp: () => Promise<void>
}

/** What is not known yet: where somebody works now, and which union that leads to. */
const toInput = ({ door, platformCode, employer, employerTyped, streetCode, union }: JoinDraft, moveId: string): InputOf<typeof path> => ({
  moveId, organizationId: union?.id ?? '', streetCode: streetCode ?? '',
  ...(door === 'platform' ? { platformCode: platformCode ?? '' } : employer === null ? { employerTyped: employerTyped.trim() } : { employerId: employer.id }),
})

/** The occupation is known from joining: only the place and the union are asked. */
const missing = (draft: JoinDraft): Problems => ({
  ...checkStep('door', draft, null, Date.now()), ...checkStep('place', { ...draft, occupationCode: '-' }, null, Date.now()), ...checkStep('union', draft, null, Date.now()),
})

/** From the draft to the outbox: it goes out by itself when there is a network, and once. */
export const useMove = (): Moving => {
  const { ready, recordId, values, set, clear } = useDraft<JoinDraft>(path, 1)
  const draft: JoinDraft = { ...emptyJoin, ...values }
  const latest = useRef(draft)
  latest.current = draft
  const entry = useEntry(ready ? recordId : undefined, path)
  const [tried, setTried] = useState(false)
  const [busy, setBusy] = useState(false)
  const [failed, setFailed] = useState<Moving['refused']>(null)
  const [receipt, setReceipt] = useState<Moving['receipt']>(null)

  const change = useCallback((part: Change) => set(withConsequences(latest.current, typeof part === 'function' ? part(latest.current) : part)), [set])
  const arrived = receiptOf(entry, path)
  useEffect(() => {
    if (arrived === null) return
    setReceipt(arrived)
    clear()
  }, [arrived, clear])

  const handIn = async () => {
    setTried(true)
    if (busy || Object.keys(missing(latest.current)).length > 0) return
    setBusy(true)
    setFailed(null)
    try {
      await outbox.submit({ recordId, path, input: toInput(latest.current, recordId), title: copy.work.entry, route: lifeRoute })
    } catch (thrown) {
      setFailed(asCallError(thrown))
    } finally {
      setBusy(false)
    }
  }
  const giveUp = async () => {
    if (entry !== undefined) await outbox.discard(entry.id)
    clear()
  }
  const stuck = entry?.state === 'needs-you' || entry?.state === 'rejected'
  return {
    ready, draft, problems: tried ? missing(draft) : {}, change, busy, receipt, handIn, giveUp,
    waiting: entry !== undefined && (entry.state === 'pending' || entry.state === 'sending') ? entry : null,
    refused: stuck && entry?.error ? entry.error : failed,
  }
}
