import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { classes } from './classes'
import { spoken } from './spoken'
import s from './card.module.scss'

interface Props {
  title?: string
  /** At the right of the title: a count, a link. */
  extra?: ReactNode
  tone?: 'plain' | 'red' | 'amber' | 'hero'
  children?: ReactNode
}

export function Card({ title, extra, tone = 'plain', children }: Props) {
  return (
    <View className={classes(s.card, s[tone])}>
      {title === undefined ? null : (
        <View className={s.head}>
          <View className={s.title} {...spoken({ role: 'heading' })}>{title}</View>
          {extra}
        </View>
      )}
      {children}
    </View>
  )
}
