import { View } from '@tarojs/components'
import { dayOf, formatDay } from '@/contract/dates'
import { Card } from '@/ui/card'
import { copy } from '../copy'
import type { Mine } from './shapes'
import s from './duplicates.module.scss'

const words = copy.last

/** The answer first, then why and what next. */
export function LastCard({ last }: { last: NonNullable<Mine['last']> }) {
  const today = dayOf(Date.now())
  const { title, what } = words.outcomes[last.outcome]
  return (
    <Card>
      <View className={s.strong}>{title}</View>
      <View className={s.note}>{words.when(formatDay(dayOf(last.at), today), last.number)}</View>
      <View className={s.said}>
        <View>{last.sentence ?? what}</View>
        {last.next === null ? null : <View className={s.note}>{`${words.next}：${last.next}`}</View>}
        {last.undoUntil === null ? null : <View className={s.note}>{words.wrong(formatDay(dayOf(last.undoUntil), today))}</View>}
      </View>
    </Card>
  )
}
