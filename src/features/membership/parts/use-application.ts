import { useOutbox } from '@/client/outbox'
import { isUnsent, type Entry } from '@/client/outbox-entry'
import { useAnswer, type AnswerView } from '@/client/use-answer'
import { useOwner } from '@/client/use-owner'

export interface Application {
  readonly guest: boolean
  readonly status: AnswerView<'membership.status'>
  /** Handed in on this phone and not yet with the cloud. */
  readonly unsent: Entry | undefined
  readonly answering: Entry | undefined
}

const isAnswerTo = (entry: Entry, applicationId: string): boolean =>
  entry.path === 'membership.answerInfo' && (entry.input as { applicationId?: string } | null)?.applicationId === applicationId

/** One application, as the cloud knows it and as this phone knows better. */
export const useApplication = (applicationId: string): Application => {
  const guest = useOwner() === null
  const unsent = useOutbox().entries.filter(isUnsent)
  const joining = unsent.find((entry) => entry.path === 'membership.submitJoin' && entry.recordId === applicationId)
  const status = useAnswer('membership.status', { applicationId }, { skip: guest || applicationId === '' || joining !== undefined })
  return { guest, status, unsent: joining, answering: unsent.find((entry) => isAnswerTo(entry, applicationId)) }
}
