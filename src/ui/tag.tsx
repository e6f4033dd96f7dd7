import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { classes } from './classes'
import s from './tag.module.scss'

export type Tone = 'ok' | 'amber' | 'red' | 'plain'

/** A state in words; the colour only repeats it. */
export function Tag({ tone = 'plain', children }: { tone?: Tone; children: ReactNode }) {
  return <View className={classes(s.tag, s[tone])}>{children}</View>
}
