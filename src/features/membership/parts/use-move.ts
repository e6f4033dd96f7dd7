import { useCallback, useRef, useState } from 'react'
import { useSubscribing } from '@/client/subscribe'
import { useDraft } from '@/client/use-draft'
import { useSubmission, type Submission } from '@/client/use-submission'
import type { InputOf } from '@/features/contracts'
import { copy } from '../life-copy'
import { lifeRoute } from '../store'
import { checkStep, type Problems } from './check-join'
import { emptyJoin, withConsequences, type Change, type JoinDraft } from './join-draft'

const path = 'membership.move'

export interface Moving extends Pick<Submission<typeof path>, 'busy' | 'waiting' | 'refused' | 'receipt' | 'giveUp'> {
  readonly ready: boolean
  readonly draft: JoinDraft
  readonly problems: Problems
  readonly change: (part: Change) => void
  readonly handIn: () => Promise<void>
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
  const { busy, waiting, refused, receipt, submit, giveUp } = useSubmission(path, { ready, recordId, clear })
  const subscribe = useSubscribing()
  const [tried, setTried] = useState(false)

  const change = useCallback((part: Change) => set(withConsequences(latest.current, typeof part === 'function' ? part(latest.current) : part)), [set])
  const handIn = async () => {
    setTried(true)
    if (Object.keys(missing(latest.current)).length > 0) return
    subscribe()
    await submit({ input: toInput(latest.current, recordId), title: copy.work.entry, route: lifeRoute })
  }
  return { ready, draft, problems: tried ? missing(draft) : {}, change, busy, receipt, handIn, giveUp, waiting, refused }
}
