import { useState } from 'react'
import { useDraft } from '@/client/use-draft'
import { useSubmission } from '@/client/use-submission'
import type { PlaceKind } from '@/contract/places/words'
import { copy } from '../place-copy'
import { suggestRoute } from '../store'

const path = 'stations.suggest'

export interface Suggestion {
  readonly kind: PlaceKind | null
  readonly name: string
  readonly streetCode: string | null
  readonly address: string
  readonly why: string
}

export type Missing = Partial<Record<keyof typeof copy.suggest.required, string>>

const empty: Suggestion = { kind: null, name: '', streetCode: null, address: '', why: '' }

export const missingIn = ({ kind, name, streetCode, address }: Suggestion): Missing => {
  const words = copy.suggest.required
  return {
    ...(kind === null ? { kind: words.kind } : {}), ...(name.trim().length < 2 ? { name: words.name } : {}),
    ...(streetCode === null ? { streetCode: words.streetCode } : {}), ...(address.trim().length < 2 ? { address: words.address } : {}),
  }
}

/** From the draft to the outbox: it goes out by itself when there is a network, and once. */
export const useSuggest = () => {
  const { ready, recordId, values, savedAt, restored, set, clear } = useDraft<Suggestion>(path, 1)
  const draft: Suggestion = { ...empty, ...values }
  const { busy, waiting, refused, receipt, submit, giveUp } = useSubmission(path, { ready, recordId, clear })
  const [tried, setTried] = useState(false)
  const handIn = async () => {
    setTried(true)
    const { kind, streetCode } = draft
    if (kind === null || streetCode === null || Object.keys(missingIn(draft)).length > 0) return
    const input = { suggestionId: recordId, kind, streetCode, name: draft.name.trim(), address: draft.address.trim(), why: draft.why.trim() }
    await submit({ input, title: copy.suggest.entry, route: suggestRoute })
  }
  return { ready, restored, savedAt, recordId, draft, set, missing: tried ? missingIn(draft) : {}, busy, handIn, giveUp, receipt, waiting: waiting !== null, refused }
}

export type Suggesting = ReturnType<typeof useSuggest>
