import { useEffect, useState } from 'react'
import type { Issue } from '@/contract/errors'
import type { OutputOf, Path } from '@/features/contracts'
import { asCallError, type AnyCode } from './call-error'
import { outbox, useEntry, type OutboxSubmission } from './outbox'
import { receiptOf, type Entry } from './outbox-entry'

export interface Refused {
  readonly code: AnyCode
  readonly issues: readonly Issue[]
  readonly requestId: string | null
}

export interface Submission<P extends Path> {
  readonly busy: boolean
  /** On its way or waiting for a network. */
  readonly waiting: Entry | null
  /** The entry that the cloud said no to; stays until the person changes something and hands it in again. */
  readonly stuck: Entry | null
  /** The cloud's no, or why the phone could not keep it. */
  readonly refused: Refused | null
  readonly receipt: OutputOf<P> | null
  readonly submit: (what: Omit<OutboxSubmission<P>, 'recordId' | 'path' | 'guest'>) => Promise<void>
  /** 放弃, after the person was asked. */
  readonly giveUp: () => Promise<void>
}

interface Kept {
  readonly ready: boolean
  readonly recordId: string
  readonly clear: () => void
}

/**
 * From a draft to the outbox: it goes out by itself when there is a network, and once. The draft stays until the receipt is
 * there, so a refusal finds everything as it was.
 */
export const useSubmission = <P extends Path>(path: P, { ready, recordId, clear }: Kept): Submission<P> => {
  const entry = useEntry(ready ? recordId : undefined, path)
  const [busy, setBusy] = useState(false)
  const [failed, setFailed] = useState<Refused | null>(null)
  const [receipt, setReceipt] = useState<OutputOf<P> | null>(null)
  const arrived = receiptOf(entry, path)
  useEffect(() => {
    if (arrived === null) return
    setReceipt(arrived)
    clear()
  }, [arrived, clear])

  const submit: Submission<P>['submit'] = async (what) => {
    if (busy) return
    setBusy(true)
    setFailed(null)
    try {
      await outbox.submit({ ...what, recordId, path })
    } catch (thrown) {
      const { code, issues, requestId } = asCallError(thrown)
      setFailed({ code, issues, requestId })
    } finally {
      setBusy(false)
    }
  }
  const giveUp = async () => {
    if (entry !== undefined) await outbox.discard(entry.id)
    clear()
  }
  const stuck = entry !== undefined && (entry.state === 'needs-you' || entry.state === 'rejected') ? entry : null
  return {
    busy, receipt, submit, giveUp, stuck,
    waiting: entry !== undefined && (entry.state === 'pending' || entry.state === 'sending') ? entry : null,
    refused: stuck?.error ?? failed,
  }
}
