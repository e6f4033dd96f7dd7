import { View } from '@tarojs/components'
import { classes } from './classes'
import { copy } from './copy'
import { pressable } from './pressable'
import s from './button.module.scss'

interface Props {
  /** `main` red, once a page · `soft` second choice · `plain` quiet · `amber` the way to a place · `onRed` white, on the red card */
  kind?: 'main' | 'soft' | 'plain' | 'amber' | 'onRed'
  onTap: () => void
  disabled?: boolean
  busy?: boolean
  /** As wide as its place. */
  block?: boolean
  /** Says what happens: 「马上登记」, not 「提交」. */
  label: string
  /** For a screen reader, where the label alone would not do. */
  spokenLabel?: string
  id?: string
}

export function Button({ kind = 'main', onTap, disabled = false, busy = false, block = false, label, spokenLabel, id }: Props) {
  const said = busy ? copy.busy : label
  return (
    <View
      {...(id === undefined ? {} : { id })}
      className={classes(s.button, s[kind], block && s.block, (disabled || busy) && s.off)}
      {...pressable({ label: busy ? copy.busy : (spokenLabel ?? label), onTap, disabled: disabled || busy, hoverClass: s.pressed })}
    >
      {said}
    </View>
  )
}
