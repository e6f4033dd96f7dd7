import { View } from '@tarojs/components'
import { formatAge } from '@/contract/dates'
import { Card } from '@/ui/card'
import { copy } from '../place-copy'
import type { ShownPlace } from './use-place'
import s from './place.module.scss'

const words = copy.said

/** What reports say that nobody has answered yet: only what somebody who looks after the place lets everybody read. */
export function SaidNotes({ said, now }: { said: ShownPlace['said']; now: number }) {
  if (said.length === 0) return null
  return (
    <Card title={words.title}>
      {said.map(({ kind, note, at }) => (
        <View key={`${at}${note}`} className={s.saying}>
          <View>{note}</View>
          <View className={s.small}>{words.at(copy.sheet.kinds[kind].title, formatAge(at, now))}</View>
        </View>
      ))}
      <View className={s.small}>{words.note}</View>
    </Card>
  )
}
