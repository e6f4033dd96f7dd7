import { View } from '@tarojs/components'
import { navigate } from '@/client/navigate'
import { Button } from '@/ui/button'
import { copy } from '../copy'
import { useDesk } from '../store'
import { CasePane } from './case-pane'
import { DeskNav } from './desk-nav'
import { QueueList } from './queue-list'
import { useKeys } from './use-keys'
import { useQueue } from './use-queue'
import { useSteps } from './use-steps'
import { Views } from './views'
import s from './desk.module.scss'

/** Work list, queue and case beside each other where there is room; else the queue, and the case on a page of its own. */
export function DeskPanes({ wide }: { wide: boolean }) {
  const { caseId, pick } = useDesk()
  const queue = useQueue()
  const { next, last } = useSteps(queue)
  useKeys(wide ? { j: next, k: last } : {})
  if (!wide) {
    return (
      <View className={s.phone}>
        <Views counts={queue.counts} column={false} />
        <QueueList queue={queue} chosen={undefined} onPick={(id) => void navigate('features/desk/pages/case/index', { id })} />
        <View className={s.pad}>
          <Button kind='soft' block label={copy.checkCard} onTap={() => void navigate('features/desk/pages/check-card/index')} />
          <Button kind='soft' block label={copy.verifyHere} onTap={() => void navigate('features/verification/pages/at-desk/index')} />
        </View>
      </View>
    )
  }
  return (
    <View className={s.panes}>
      <DeskNav counts={queue.counts} />
      <View className={s.list}><QueueList queue={queue} chosen={caseId} onPick={pick} /></View>
      <View className={s.detail}>
        {caseId === undefined ? <View className={s.pick}><View>{copy.pick}</View><View className={s.hint}>{copy.keys.step}</View></View> : <CasePane key={caseId} caseId={caseId} wide onNext={next} />}
      </View>
    </View>
  )
}
