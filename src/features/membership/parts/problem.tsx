import { View } from '@tarojs/components'
import { Icon } from '@/ui/icon'
import { spoken } from '@/ui/spoken'
import s from './join.module.scss'

/** What is wrong with a group of choices: fields with one control say it themselves. */
export function Problem({ id, text }: { id: string; text: string | undefined }) {
  if (text === undefined) return null
  return (
    <View id={id} className={s.problem} {...spoken({ role: 'alert', live: 'assertive' })}>
      <Icon name='warn' size='small' />
      <View className={s.grow}>{text}</View>
    </View>
  )
}
