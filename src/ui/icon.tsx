import { View } from '@tarojs/components'
import { classes } from './classes'
import type { IconName } from './icons/names'
import { spoken } from './spoken'
import s from './icon.module.scss'

interface Props {
  name: IconName
  size?: 'small' | 'normal'
  tone?: 'red' | 'amber' | 'ok' | 'blue' | 'quiet'
  /** Given only when the icon says something that no text beside it says. */
  label?: string
}

export function Icon({ name, size = 'normal', tone, label }: Props) {
  const said = label === undefined ? spoken({ hidden: true }) : spoken({ role: 'img', label })
  return <View className={classes(s.icon, s[name], size === 'small' && s.small, tone && s[tone])} {...said} />
}
