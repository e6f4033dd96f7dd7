import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { classes } from './classes'
import { spoken } from './spoken'
import s from './card.module.scss'

interface Head {
  title: string
  /** At the right of the title: a count, a link. */
  extra?: ReactNode
}

interface Props extends Partial<Head> {
  tone?: 'plain' | 'red' | 'amber' | 'hero'
  /** What `pressable` gives: the whole card can be tapped. */
  press?: Record<string, unknown>
  children?: ReactNode
}

export const CardHead = ({ title, extra }: Head) => (
  <View className={s.head}>
    <View className={s.title} {...spoken({ role: 'heading' })}>{title}</View>
    {extra}
  </View>
)

export const Card = ({ title, extra, tone = 'plain', press = {}, children }: Props) => (
  <View className={classes(s.card, s[tone])} {...press}>
    {title === undefined ? null : <CardHead title={title} extra={extra} />}
    {children}
  </View>
)
