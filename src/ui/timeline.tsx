import { View } from '@tarojs/components'
import { classes } from './classes'
import { copy } from './copy'
import { spoken } from './spoken'
import s from './timeline.module.scss'

export interface TimelineItem {
  readonly title: string
  readonly note?: string
  readonly state: 'done' | 'now' | 'next'
}

export function Timeline({ items }: { items: readonly TimelineItem[] }) {
  return (
    <View className={s.line} {...spoken({ role: 'list' })}>
      {items.map((item, index) => (
        <View key={index} className={s.item} {...spoken({ role: 'listitem', label: `${copy.timeline[item.state]}${item.title}${item.note === undefined ? '' : `，${item.note}`}` })}>
          <View className={classes(s.dot, s[item.state])} />
          <View className={s.title}>{item.title}</View>
          {item.note === undefined ? null : <View className={s.note}>{item.note}</View>}
        </View>
      ))}
    </View>
  )
}
