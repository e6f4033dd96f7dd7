import { View } from '@tarojs/components'
import { classes } from './classes'
import { pressable } from './pressable'
import s from './chip.module.scss'

interface Props {
  label: string
  on: boolean
  onToggle: () => void
  /** `one`: one of several, not ticked by itself. */
  one?: boolean
}

/** A small choice beside others: a filter, a street. */
export function Chip({ label, on, onToggle, one = false }: Props) {
  return <View className={classes(s.chip, on && s.on)} {...pressable({ role: one ? 'radio' : 'checkbox', label, checked: on, onTap: onToggle })}>{label}</View>
}
