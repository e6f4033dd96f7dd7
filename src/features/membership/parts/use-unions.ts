import { useAnswer, type AnswerView } from '@/client/use-answer'
import type { JoinDraft } from './join-draft'

/** Asked for as soon as it is known where somebody works, so the answer is usually there before the question. */
export const useUnions = (draft: JoinDraft): AnswerView<'membership.findUnions'> => {
  const { door, streetCode, employer, scanned } = draft
  const input = { door: door ?? 'unsure', streetCode: streetCode ?? '', ...(door === 'platform' || employer === null ? {} : { employerId: employer.id }), ...(scanned === null ? {} : { group: scanned.code }) } as const
  return useAnswer('membership.findUnions', input, { skip: door === null || streetCode === null })
}
