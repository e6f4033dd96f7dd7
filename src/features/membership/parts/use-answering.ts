import { useEffect, useState } from 'react'
import { asCallError, type AnyCode } from '@/client/call-error'
import { outbox, useEntry } from '@/client/outbox'
import { receiptOf, type Entry } from '@/client/outbox-entry'
import { useSubscribing } from '@/client/subscribe'
import { useDraft } from '@/client/use-draft'
import { copy } from '../copy'
import { statusRoute } from '../store'
import { answerSecrets, askedFields, checkAnswer, prefilled, toAnswer, type AnswerDraft, type Askable } from './answer-draft'
import { fieldsOf, type Problems } from './check-join'
import { toldBy } from './join-steps'
import type { Receipt, Status } from './shapes'
import { showStep } from './show-step'

export interface Answering {
  readonly ready: boolean
  readonly asked: readonly Askable[]
  readonly draft: AnswerDraft
  readonly problems: Problems
  readonly busy: boolean
  readonly refused: AnyCode | null
  readonly waiting: Entry | null
  readonly receipt: Receipt | null
  readonly change: (part: Partial<AnswerDraft>) => void
  readonly handIn: () => Promise<void>
}

const path = 'membership.answerInfo'

/** What the reviewer asked for, answered once; it goes through the outbox like the application itself. */
export const useAnswering = (status: Status): Answering => {
  const kept = useDraft<AnswerDraft>(`membership.answer.${status.applicationId}`, 1, { secret: answerSecrets })
  const subscribe = useSubscribing()
  const entry = useEntry(kept.ready ? kept.recordId : undefined, path)
  const [tried, setTried] = useState(false)
  const [busy, setBusy] = useState(false)
  const [failed, setFailed] = useState<AnyCode | null>(null)
  const [receipt, setReceipt] = useState<Receipt | null>(null)
  const arrived = receiptOf(entry, path)
  const { clear } = kept
  useEffect(() => {
    if (arrived === null) return
    setReceipt(arrived)
    clear()
  }, [arrived, clear])

  const asked = askedFields(status)
  const draft = prefilled(status, kept.values)
  const wrong = checkAnswer(asked, draft, Date.now())
  const stuck = entry?.state === 'needs-you' || entry?.state === 'rejected' ? entry : null
  const issues = stuck?.error?.issues.map(({ path: at, reason }) => ({ path: at.replace(/^answer\./, ''), reason })) ?? []

  const handIn = async () => {
    setTried(true)
    if (fieldsOf(wrong).length > 0) return showStep(fieldsOf(wrong)[0])
    subscribe()
    setBusy(true)
    setFailed(null)
    const note = draft.note.trim()
    const { applicationId, version } = status
    const files = asked.includes('signatureFileId') && draft.signature !== null ? [{ fileId: draft.signature.fileId, use: 'signature' as const, source: draft.signature.source }] : []
    try {
      await outbox.submit({
        recordId: kept.recordId, path, files, title: copy.answer.title, route: statusRoute(applicationId),
        input: { applicationId, version, answer: toAnswer(asked, draft), ...(note === '' ? {} : { note }) },
      })
    } catch (thrown) {
      setFailed(asCallError(thrown).code)
    } finally {
      setBusy(false)
    }
  }

  return {
    ready: kept.ready, asked, draft, busy, receipt, handIn, change: kept.set,
    problems: tried || stuck !== null ? { ...(stuck?.error ? toldBy({ code: stuck.error.code, issues }) : {}), ...wrong } : {},
    refused: stuck?.error?.code ?? failed,
    waiting: entry?.state === 'pending' || entry?.state === 'sending' ? entry : null,
  }
}
