import { View } from '@tarojs/components'
import { navigate } from '@/client/navigate'
import { Button } from '@/ui/button'
import { copy } from '../copy'
import { useDesk } from '../store'
import { CasePane } from './case-pane'
import { QueueList } from './queue-list'
import { useKeys } from './use-keys'
import { useQueue } from './use-queue'
import { useWide } from './use-wide'
import { Views } from './views'
import s from './desk.module.scss'

const toCard = () => void navigate('features/desk/pages/check-card/index')

/** Work list, queue and case beside each other where there is room; else the queue, and the case on a page of its own. */
export function DeskPanes() {
  const wide = useWide()
  const { caseId, pick } = useDesk()
  const queue = useQueue(false)
  const rows = queue.pages.rows
  const step = (by: number) => () => {
    const at = rows.findIndex((row) => row.caseId === caseId)
    const next = rows[at === -1 ? 0 : Math.min(rows.length - 1, Math.max(0, at + by))]
    if (next !== undefined) pick(next.caseId)
  }
  useKeys(wide ? { j: step(1), k: step(-1) } : {})
  if (!wide) {
    return (
      <View className={s.phone}>
        <Views counts={queue.counts} column={false} />
        <QueueList queue={queue} onPick={(id) => void navigate('features/desk/pages/case/index', { id })} />
        <View className={s.pad}><Button kind='soft' block label={copy.checkCard} onTap={toCard} /></View>
      </View>
    )
  }
  return (
    <View className={s.panes}>
      <View className={s.nav}>
        <View className={s.brand}>{copy.brand}</View>
        <Views counts={queue.counts} column />
        <View className={s.navFoot}><Button kind='soft' block label={copy.checkCard} onTap={toCard} /></View>
      </View>
      <View className={s.list}><QueueList queue={queue} onPick={pick} /></View>
      <View className={s.detail}>{caseId === undefined ? <View className={s.pick}>{copy.pick}<View className={s.keys}>{copy.keys}</View></View> : <CasePane key={caseId} caseId={caseId} wide />}</View>
    </View>
  )
}
