import { View } from '@tarojs/components'
import { outbox, useOutbox } from '@/client/outbox'
import type { Entry } from '@/client/outbox-entry'
import { sentence } from '@/client/words'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { classes } from '@/ui/classes'
import { Icon } from '@/ui/icon'
import { spoken } from '@/ui/spoken'
import { copy } from '../copy'
import s from './join.module.scss'

interface Props {
  entry: Entry
  why: string
}

/** 「等待发送」, never 「成功」: what is on the phone is not yet with the union. */
export function Waiting({ entry, why }: Props) {
  const { lasting } = useOutbox()
  const sending = entry.state === 'sending'
  return (
    <View className={s.state} {...spoken({ role: 'status', live: 'polite' })}>
      <View className={classes(s.sign, s.clock)}><Icon name='clock' tone='amber' /></View>
      <View className={s.big}>{sending ? copy.sent.sending : copy.sent.waiting}</View>
      <View className={s.quiet}>{why}</View>
      {entry.error === null ? null : <View className={s.note}>{sentence(entry.error.code).what}</View>}
      {lasting ? null : <Card tone='amber'>{copy.sent.notKept}</Card>}
      {sending ? null : <Button kind='soft' label={copy.sent.tryNow} onTap={() => void outbox.flush()} />}
    </View>
  )
}
