import { useMemo } from 'react'
import { useAnswer, type AnswerView } from '@/client/use-answer'
import { bundledOptions } from '../bundled-options'

/** What the form asks with: the last answer, or what came with this version while there is none yet. */
export const useOptions = (): AnswerView<'membership.options'> => {
  const answer = useAnswer('membership.options', {})
  const data = useMemo(() => answer.data ?? bundledOptions(), [answer.data])
  return { ...answer, data }
}
