import { View } from '@tarojs/components'
import { classes } from './classes'
import { Mark } from './mark'
import { pressable } from './pressable'
import s from './choice.module.scss'

interface Props {
  title: string
  note?: string
  chosen: boolean
  onChoose: () => void
}

/** One of several answers to a question; several of them stand in a View with role radiogroup. */
export function Choice({ title, note, chosen, onChoose }: Props) {
  const label = note === undefined ? title : `${title}，${note}`
  return (
    <View className={classes(s.choice, chosen && s.chosen)} {...pressable({ role: 'radio', label, checked: chosen, onTap: onChoose, hoverClass: s.pressed })}>
      <View className={s.text}>
        <View className={s.title}>{title}</View>
        {note === undefined ? null : <View className={s.note}>{note}</View>}
      </View>
      <Mark on={chosen} round />
    </View>
  )
}
