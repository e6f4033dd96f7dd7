import { View } from '@tarojs/components'
import { classes } from './classes'
import { Icon } from './icon'
import s from './mark.module.scss'

/** What is chosen shows it: a circle where one of several is, a square where each is ticked by itself. */
export function Mark({ on, round = false, wrong = false }: { on: boolean; round?: boolean; wrong?: boolean }) {
  return <View className={classes(s.mark, round && s.round, on && s.on, wrong && s.wrong)}>{on ? <Icon name='check' size='small' /> : null}</View>
}
