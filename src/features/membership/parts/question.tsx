import { View } from '@tarojs/components'
import { spoken } from '@/ui/spoken'
import s from './join.module.scss'

/** The one question of a step, and a quiet line below it. */
export function Question({ ask, note }: { ask: string; note?: string }) {
  return (
    <View className={s.question}>
      <View className={s.ask} {...spoken({ role: 'heading' })}>{ask}</View>
      {note === undefined ? null : <View className={s.note}>{note}</View>}
    </View>
  )
}
