import { View } from '@tarojs/components'
import { classes } from './classes'
import { copy } from './copy'
import { spoken } from './spoken'
import s from './steps.module.scss'

/** How far one is: `at` counts from 1. */
export function Steps({ count, at }: { count: number; at: number }) {
  return (
    <View className={s.steps} {...spoken({ role: 'progressbar', label: copy.steps(at, count) })}>
      {Array.from({ length: count }, (_, index) => <View key={index} className={classes(s.step, index < at && s.on)} />)}
    </View>
  )
}
