import { View } from '@tarojs/components'
import { classes } from './classes'
import { Icon } from './icon'
import type { IconName } from './icons/names'
import { pressable } from './pressable'
import s from './list-row.module.scss'

interface Props {
  title: string
  note?: string
  icon?: IconName
  on: boolean
  onToggle: () => void
}

export function SwitchRow({ title, note, icon, on, onToggle }: Props) {
  return (
    <View className={s.row} {...pressable({ role: 'switch', label: note === undefined ? title : `${title}，${note}`, checked: on, onTap: onToggle })}>
      {icon === undefined ? null : <Icon name={icon} tone='quiet' />}
      <View className={s.text}>
        <View>{title}</View>
        {note === undefined ? null : <View className={s.note}>{note}</View>}
      </View>
      <View className={classes(s.track, on && s.on)}><View className={s.knob} /></View>
    </View>
  )
}
