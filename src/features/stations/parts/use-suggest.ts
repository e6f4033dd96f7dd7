import { useEffect, useState } from 'react'
import { asCallError, type AnyCode } from '@/client/call-error'
import { outbox, useEntry } from '@/client/outbox'
import { receiptOf } from '@/client/outbox-entry'
import { useDraft } from '@/client/use-draft'
import type { PlaceKind } from '@/contract/places/words'
import type { OutputOf } from '@/features/contracts'
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
  const entry = useEntry(ready ? recordId : undefined, path)
  const [tried, setTried] = useState(false)
  const [busy, setBusy] = useState(false)
  const [failed, setFailed] = useState<{ readonly code: AnyCode } | null>(null)
  const [receipt, setReceipt] = useState<OutputOf<typeof path> | null>(null)
  const arrived = receiptOf(entry, path)
  useEffect(() => {
    if (arrived === null) return
    setReceipt(arrived)
    clear()
  }, [arrived, clear])
  const handIn = async () => {
    setTried(true)
    const { kind, streetCode } = draft
    if (busy || kind === null || streetCode === null || Object.keys(missingIn(draft)).length > 0) return
    setBusy(true)
    setFailed(null)
    try {
      const input = { suggestionId: recordId, kind, streetCode, name: draft.name.trim(), address: draft.address.trim(), why: draft.why.trim() }
      await outbox.submit({ recordId, path, input, title: copy.suggest.entry, route: suggestRoute })
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
    ready, restored, savedAt, recordId, draft, set, missing: tried ? missingIn(draft) : {}, busy, handIn, giveUp, receipt,
    waiting: entry !== undefined && (entry.state === 'pending' || entry.state === 'sending'),
    refused: stuck ? entry.error : failed,
  }
}

export type Suggesting = ReturnType<typeof useSuggest>
