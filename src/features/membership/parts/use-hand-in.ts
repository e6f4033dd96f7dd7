import { useEffect, useRef, useState } from 'react'
import { asCallError, type AnyCode } from '@/client/call-error'
import { outbox, useEntry } from '@/client/outbox'
import { receiptOf, type Entry } from '@/client/outbox-entry'
import { useSubscribing } from '@/client/subscribe'
import { dayOf } from '@/contract/dates'
import type { Issue } from '@/contract/errors'
import { copy } from '../copy'
import type { JoinForm } from '../form'
import { statusRoute } from '../store'
import { toForm } from './join-draft'
import type { Receipt } from './shapes'
import type { JoinDraftView } from './use-join-draft'

export interface Refused {
  readonly code: AnyCode
  readonly issues: readonly Issue[]
}

export interface HandIn {
  readonly busy: boolean
  /** On its way or waiting for a network. */
  readonly waiting: Entry | null
  /** Said no; stays until the person changes something and hands it in again. */
  readonly refused: (Refused & { readonly entry: Entry | null }) | null
  readonly receipt: Receipt | null
  readonly handIn: () => Promise<void>
  /** 放弃, after the person was asked. */
  readonly giveUp: () => Promise<void>
}

const path = 'membership.submitJoin'

/** From the finished draft to the receipt. The draft stays until the receipt is there, so a refusal finds everything as it was. */
export const useHandIn = ({ ready, recordId, draft, now, change, clear }: JoinDraftView): HandIn => {
  const subscribe = useSubscribing()
  const entry = useEntry(ready ? recordId : undefined, path)
  const [busy, setBusy] = useState(false)
  const [failed, setFailed] = useState<Refused | null>(null)
  const [receipt, setReceipt] = useState<Receipt | null>(null)

  const arrived = receiptOf(entry, path)
  useEffect(() => {
    if (arrived === null) return
    setReceipt(arrived)
    clear()
  }, [arrived, clear])

  const stuck = entry?.state === 'needs-you' || entry?.state === 'rejected'
  const restored = useRef('')
  useEffect(() => {
    // The mini-program was closed meanwhile: the number is in the sealed entry, not in the draft. Once: the person may clear it.
    if (!stuck || entry === undefined || restored.current === entry.key) return
    restored.current = entry.key
    const form = entry.input as JoinForm | null
    if (form && draft.documentNumber === '') change({ documentNumber: form.documentNumber })
  }, [stuck, entry, draft.documentNumber, change])

  const handIn = async () => {
    const filled = now()
    const form = toForm(filled, recordId, dayOf(Date.now()))
    if (form === null || filled.signature === null || busy) return
    // Within the tap, and beside the sending: whatever is answered, the application goes (WX-5).
    subscribe()
    setBusy(true)
    setFailed(null)
    try {
      const { fileId, source } = filled.signature
      await outbox.submit({
        recordId, path, input: form, files: [{ fileId, use: 'signature', source }],
        title: filled.mode === 'transfer' ? copy.status.titleTransfer : copy.status.title, route: statusRoute(recordId),
      })
    } catch (thrown) {
      const { code, issues } = asCallError(thrown)
      setFailed({ code, issues })
    } finally {
      setBusy(false)
    }
  }

  const giveUp = async () => {
    if (entry !== undefined) await outbox.discard(entry.id)
    clear()
  }

  return {
    busy, receipt, handIn, giveUp,
    waiting: entry !== undefined && (entry.state === 'pending' || entry.state === 'sending') ? entry : null,
    refused: stuck && entry?.error ? { ...entry.error, entry } : failed && { ...failed, entry: null },
  }
}
