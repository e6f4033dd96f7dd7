import { View } from '@tarojs/components'
import { call } from '@/client/call'
import { useAnswer } from '@/client/use-answer'
import { usePages } from '@/client/use-pages'
import { dayOf, formatDay } from '@/contract/dates'
import { Card } from '@/ui/card'
import { More } from '@/ui/more'
import { Failed, Skeleton } from '@/ui/states'
import { copy } from '../copy'
import s from './verification.module.scss'

const words = copy.figures

/** Each union with its own base beside it, by name: nobody is first or last (FORM-1). */
export function Figures() {
  const first = useAnswer('verification.figures', {}, { keep: false })
  const { rows, more, busy, error } = usePages(first, (cursor) => call('verification.figures', { cursor }))
  const today = dayOf(Date.now())
  if (first.data === undefined) return first.error === null ? <Skeleton rows={3} /> : <Failed error={first.error} onRetry={() => void first.refresh()} />
  return (
    <Card title={words.title}>
      <View className={s.note}>{rows.length === 0 ? words.empty : words.note}</View>
      {rows.map((row) => (
        <View key={row.organizationId} className={s.line}>
          <View className={s.strong}>{row.name}</View>
          <View>{words.of(row.verified, row.members)}</View>
          <View className={s.note}>{row.waitingSince === null ? words.none : words.waiting(row.waiting, formatDay(dayOf(row.waitingSince), today))}</View>
        </View>
      ))}
      <More more={more} busy={busy} error={error} />
    </Card>
  )
}
