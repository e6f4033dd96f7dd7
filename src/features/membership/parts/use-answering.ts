import { useState } from 'react'
import type { AnyCode } from '@/client/call-error'
import { useSubscribing } from '@/client/subscribe'
import { useDraft } from '@/client/use-draft'
import { useSubmission, type Submission } from '@/client/use-submission'
import { copy } from '../copy'
import { statusRoute } from '../store'
import { answerSecrets, askedFields, checkAnswer, prefilled, toAnswer, type AnswerDraft, type Askable } from './answer-draft'
import { fieldsOf, type Problems } from './check-join'
import { toldBy } from './join-steps'
import type { Status } from './shapes'
import { showStep } from './show-step'

export interface Answering extends Pick<Submission<typeof path>, 'busy' | 'waiting' | 'receipt'> {
  readonly ready: boolean
  readonly asked: readonly Askable[]
  readonly draft: AnswerDraft
  readonly problems: Problems
  readonly refused: AnyCode | null
  readonly change: (part: Partial<AnswerDraft>) => void
  readonly handIn: () => Promise<void>
}

const path = 'membership.answerInfo'

/** What the reviewer asked for, answered once; it goes through the outbox like the application itself. */
export const useAnswering = (status: Status): Answering => {
  const kept = useDraft<AnswerDraft>(`membership.answer.${status.applicationId}`, 1, { secret: answerSecrets })
  const subscribe = useSubscribing()
  const { busy, waiting, stuck, refused, receipt, submit } = useSubmission(path, kept)
  const [tried, setTried] = useState(false)

  const asked = askedFields(status)
  const draft = prefilled(status, kept.values)
  const wrong = checkAnswer(asked, draft, Date.now())
  const issues = stuck?.error?.issues.map(({ path: at, reason }) => ({ path: at.replace(/^answer\./, ''), reason })) ?? []

  const handIn = async () => {
    setTried(true)
    if (fieldsOf(wrong).length > 0) return showStep(fieldsOf(wrong)[0])
    subscribe()
    const note = draft.note.trim()
    const { applicationId, version } = status
    const files = asked.includes('signatureFileId') && draft.signature !== null ? [{ fileId: draft.signature.fileId, use: 'signature' as const, source: draft.signature.source }] : []
    await submit({ files, title: copy.answer.title, route: statusRoute(applicationId), input: { applicationId, version, answer: toAnswer(asked, draft), ...(note === '' ? {} : { note }) } })
  }

  return {
    ready: kept.ready, asked, draft, busy, waiting, receipt, handIn, change: kept.set,
    problems: tried || stuck !== null ? { ...(stuck?.error ? toldBy({ code: stuck.error.code, issues }) : {}), ...wrong } : {},
    refused: refused?.code ?? null,
  }
}
