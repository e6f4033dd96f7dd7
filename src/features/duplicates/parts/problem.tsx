import { View } from '@tarojs/components'
import { sentence } from '@/client/words'
import { Icon } from '@/ui/icon'
import { spoken } from '@/ui/spoken'
import s from './duplicates.module.scss'

/** What went wrong, beside its button, and what can be done now. */
export function Problem({ error, text }: { error: { readonly code: string } | null; text?: string | undefined }) {
  if (error === null && text === undefined) return null
  const words = text ?? (error === null ? '' : Object.values(sentence(error.code)).join(''))
  return (
    <View className={s.problem} {...spoken({ role: 'alert', live: 'assertive' })}>
      <Icon name='warn' size='small' />
      <View className={s.grow}>{words}</View>
    </View>
  )
}
