import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { Icon } from './icon'
import type { IconName } from './icons/names'
import { pressable } from './pressable'
import s from './list-row.module.scss'

interface Props {
  title: string
  note?: string
  icon?: IconName
  /** At the right: a tag, a count. */
  extra?: ReactNode
  /** What a screen reader hears, where `extra` says something that title and note do not. */
  spokenLabel?: string
  onTap: () => void
}

/** A line that leads somewhere. */
export function ListRow({ title, note, icon, extra, spokenLabel, onTap }: Props) {
  const label = spokenLabel ?? (note === undefined ? title : `${title}，${note}`)
  return (
    <View className={s.row} {...pressable({ label, onTap, hoverClass: s.pressed })}>
      {icon === undefined ? null : <Icon name={icon} tone='quiet' />}
      <View className={s.text}>
        <View>{title}</View>
        {note === undefined ? null : <View className={s.note}>{note}</View>}
      </View>
      {extra}
      <Icon name='chevron' size='small' tone='quiet' />
    </View>
  )
}
