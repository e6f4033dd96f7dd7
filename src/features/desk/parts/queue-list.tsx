import { View } from '@tarojs/components'
import { Empty, Failed, Skeleton } from '@/ui/states'
import { More } from '@/ui/more'
import { copy } from '../copy'
import { useDesk } from '../store'
import { QueueLine } from './queue-line'
import type { Queue } from './use-queue'
import s from './desk.module.scss'

interface Props { queue: Queue; onPick: (caseId: string) => void }

export function QueueList({ queue, onPick }: Props) {
  const { view, caseId } = useDesk()
  const { first, pages } = queue
  if (first.data === undefined) {
    if (first.error !== null && !first.loading) return <Failed error={first.error} onRetry={() => void queue.again()} />
    return <View className={s.pad}><Skeleton rows={6} /></View>
  }
  if (pages.rows.length === 0) return <Empty {...copy.empties[view]} />
  return (
    <View>
      {pages.rows.map((row) => <QueueLine key={row.caseId} row={row} chosen={row.caseId === caseId} onPick={() => onPick(row.caseId)} />)}
      <More more={pages.more} busy={pages.busy} error={pages.error} />
    </View>
  )
}
