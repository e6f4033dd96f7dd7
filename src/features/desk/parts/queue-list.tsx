import { View } from '@tarojs/components'
import { Empty, Failed, Skeleton } from '@/ui/states'
import { More } from '@/ui/more'
import { copy } from '../copy'
import { useDesk } from '../store'
import { QueueLine } from './queue-line'
import { Stale } from './stale'
import type { Queue } from './use-queue'
import s from './desk.module.scss'

interface Props { queue: Queue; chosen: string | undefined; onPick: (caseId: string) => void }

export function QueueList({ queue, chosen, onPick }: Props) {
  const view = useDesk((desk) => desk.view)
  const { first, pages } = queue
  const error = first.loading ? null : first.error
  const retry = () => void queue.again()
  if (first.data === undefined) return error === null ? <View className={s.pad}><Skeleton rows={6} /></View> : <Failed error={error} onRetry={retry} />
  return (
    <View>
      {error === null ? null : <Stale error={error} onRetry={retry} />}
      {pages.rows.length === 0 ? <Empty {...copy.empties[view]} /> : null}
      {pages.rows.map((row) => <QueueLine key={row.caseId} row={row} chosen={row.caseId === chosen} onPick={() => onPick(row.caseId)} />)}
      <More more={pages.more} busy={pages.busy} error={pages.error} />
    </View>
  )
}
