import { useEffect, useRef } from 'react'
import type { Entry } from '@/client/outbox-entry'
import { useSubscribing } from '@/client/subscribe'
import { useSubmission, type Refused, type Submission } from '@/client/use-submission'
import { dayOf } from '@/contract/dates'
import { copy } from '../copy'
import type { JoinForm } from '../form'
import { statusRoute } from '../store'
import { toForm } from './join-draft'
import type { JoinDraftView } from './use-join-draft'

export interface HandIn extends Pick<Submission<typeof path>, 'busy' | 'waiting' | 'receipt' | 'giveUp'> {
  /** Said no; stays until the person changes something and hands it in again. */
  readonly refused: (Refused & { readonly entry: Entry | null }) | null
  readonly handIn: () => Promise<void>
}

const path = 'membership.submitJoin'

/** From the finished draft to the receipt. */
export const useHandIn = ({ ready, recordId, draft, now, change, clear }: JoinDraftView): HandIn => {
  const subscribe = useSubscribing()
  const { busy, waiting, stuck, refused, receipt, submit, giveUp } = useSubmission(path, { ready, recordId, clear })

  const restored = useRef('')
  useEffect(() => {
    // The mini-program was closed meanwhile: the number is in the sealed entry, not in the draft. Once: the person may clear it.
    if (stuck === null || restored.current === stuck.key) return
    restored.current = stuck.key
    const form = stuck.input as JoinForm | null
    if (form && draft.documentNumber === '') change({ documentNumber: form.documentNumber })
  }, [stuck, draft.documentNumber, change])

  const handIn = async () => {
    const filled = now()
    const form = toForm(filled, recordId, dayOf(Date.now()))
    if (form === null || filled.signature === null || busy) return
    // Within the tap, and beside the sending: whatever is answered, the application goes (WX-5).
    subscribe()
    const { fileId, source } = filled.signature
    await submit({
      input: form, files: [{ fileId, use: 'signature', source }],
      title: filled.mode === 'transfer' ? copy.status.titleTransfer : copy.status.title, route: statusRoute(recordId),
    })
  }

  return { busy, waiting, receipt, handIn, giveUp, refused: refused && { ...refused, entry: stuck } }
}
