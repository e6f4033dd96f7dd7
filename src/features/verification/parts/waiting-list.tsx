import { View } from '@tarojs/components'
import { call } from '@/client/call'
import { navigate } from '@/client/navigate'
import { useAnswer } from '@/client/use-answer'
import { usePages } from '@/client/use-pages'
import { dayOf, formatDay } from '@/contract/dates'
import type { OutputOf } from '@/features/contracts'
import { Card } from '@/ui/card'
import { ListRow } from '@/ui/list-row'
import { More } from '@/ui/more'
import { Failed, Skeleton } from '@/ui/states'
import { Tag } from '@/ui/tag'
import { copy } from '../copy'
import { caseRoute } from '../store'
import s from './verification.module.scss'

const words = copy.figures

type Row = OutputOf<'verification.waiting'>['rows'][number]

/** Who waits, the longest first; a question to the chair leads to its page on the desk. */
export function WaitingList() {
  const first = useAnswer('verification.waiting', {}, { keep: false })
  const { rows, more, busy, error } = usePages(first, (cursor) => call('verification.waiting', { cursor }))
  if (first.data === undefined) return first.error === null ? <Skeleton rows={3} /> : <Failed error={first.error} onRetry={() => void first.refresh()} />
  return (
    <Card title={words.queue}>
      {rows.length === 0 ? <View className={s.note}>{words.queueEmpty}</View> : rows.map((row) => <Line key={row.personId} row={row} />)}
      <More more={more} busy={busy} error={error} />
    </Card>
  )
}

function Line({ row }: { row: Row }) {
  const note = words.since(row.unionName, formatDay(dayOf(row.since), dayOf(Date.now())))
  const tag = <Tag tone={row.state === 'conflict' ? 'red' : 'amber'}>{words.state[row.state]}</Tag>
  const { caseId } = row
  if (caseId !== null) return <ListRow title={row.nameMasked} note={note} extra={tag} spokenLabel={`${row.nameMasked}，${words.state[row.state]}，${note}`} onTap={() => void navigate(caseRoute, { id: caseId })} />
  return (
    <View className={s.line}>
      <View className={s.lineHead}><View className={s.grow}>{row.nameMasked}</View>{tag}</View>
      <View className={s.note}>{note}</View>
    </View>
  )
}
