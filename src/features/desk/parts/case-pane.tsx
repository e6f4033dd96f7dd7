import { useEffect, useRef } from 'react'
import { View } from '@tarojs/components'
import { isOpen } from '@/contract/case-states'
import { useAnswer } from '@/client/use-answer'
import { Failed, Skeleton } from '@/ui/states'
import { copy } from '../copy'
import { useDesk } from '../store'
import { Actions } from './actions'
import { CaseFacts } from './case-facts'
import { CaseHead } from './case-head'
import { Flags } from './flags'
import { History } from './history'
import s from './desk.module.scss'

/** One case, whole: who has it until when, what to look at, the fields, the history, what may be done. */
export function CasePane({ caseId, wide }: { caseId: string; wide: boolean }) {
  const changes = useDesk((desk) => desk.changes)
  const { data, error, loading, refresh } = useAnswer('desk.open', { caseId }, { keep: false })
  const seen = useRef(changes)
  useEffect(() => {
    if (seen.current === changes) return
    seen.current = changes
    void refresh()
  }, [changes, refresh])
  if (data === undefined) return error !== null && !loading ? <Failed error={error} onRetry={() => void refresh()} /> : <View className={s.pad}><Skeleton rows={8} /></View>
  const risen = isOpen(data.state) && data.may.length === 0 && data.firstOrganizationName !== null && data.state !== 'needs_info'
  return (
    <View className={wide ? s.case : s.casePhone}>
      <CaseHead row={data} />
      {risen ? <View className={s.small}>{copy.readOnly}</View> : null}
      <Flags flags={data.flags} />
      <CaseFacts key={data.caseId} row={data} />
      <History row={data} />
      <Actions key={`${data.caseId}-${data.version}`} row={data} wide={wide} />
    </View>
  )
}
