import { View } from '@tarojs/components'
import { dayOf, formatDay } from '@/contract/dates'
import { Icon } from '@/ui/icon'
import { spoken } from '@/ui/spoken'
import { copy } from '../copy'
import type { Receipt } from './shapes'
import s from './join.module.scss'

/** The union has it: its number, who reads it, and until when it answers. */
export function Received({ receipt, title = copy.sent.received }: { receipt: Pick<Receipt, 'number' | 'unionName' | 'promisedOn' | 'promiseTentative'>; title?: string }) {
  const { number, unionName, promisedOn, promiseTentative } = receipt
  return (
    <View className={s.state} {...spoken({ role: 'status', live: 'polite' })}>
      <View className={s.sign}><Icon name='check' tone='ok' /></View>
      <View className={s.big}>{title}</View>
      <View className={s.number}>{copy.sent.number(number)}</View>
      <View>{copy.sent.promise(unionName, formatDay(promisedOn, dayOf(Date.now())))}</View>
      {promiseTentative ? <View className={s.note}>{copy.status.tentative}</View> : null}
      <View className={s.quiet}>{copy.sent.next}</View>
    </View>
  )
}
