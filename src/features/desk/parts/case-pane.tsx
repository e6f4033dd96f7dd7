import { useEffect, useRef } from 'react'
import { View } from '@tarojs/components'
import { useAnswer } from '@/client/use-answer'
import { Failed, Skeleton } from '@/ui/states'
import { useDesk } from '../store'
import { Actions } from './actions'
import { CaseFacts } from './case-facts'
import { CaseHead } from './case-head'
import { Flags } from './flags'
import { History } from './history'
import { RaiseCheck } from './raise-check'
import { Stale } from './stale'
import s from './desk.module.scss'

interface Props { caseId: string; wide: boolean; onNext: () => void }

/** One case, whole: who has it until when, what to look at, the fields, the history, what may be done. */
export function CasePane({ caseId, wide, onNext }: Props) {
  const { changes, close } = useDesk()
  const { data, error, loading, refresh } = useAnswer('desk.open', { caseId }, { keep: false })
  const seen = useRef(changes)
  useEffect(() => {
    if (seen.current === changes) return
    seen.current = changes
    void refresh()
  }, [changes, refresh])
  // A sheet belongs to the case it was opened over.
  useEffect(() => close, [close])
  const failure = loading ? null : error
  const retry = () => void refresh()
  if (data === undefined) return failure === null ? <View className={s.pad}><Skeleton rows={8} /></View> : <Failed error={failure} onRetry={retry} />
  return (
    <View className={wide ? s.case : s.casePhone}>
      {failure === null ? null : <Stale error={failure} onRetry={retry} />}
      <CaseHead row={data} />
      <Flags flags={data.flags} />
      <RaiseCheck row={data} />
      <CaseFacts row={data} />
      <History row={data} />
      <Actions row={data} wide={wide} onNext={onNext} />
    </View>
  )
}
