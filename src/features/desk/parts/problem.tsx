import { View } from '@tarojs/components'
import { sentence } from '@/client/words'
import { spoken } from '@/ui/spoken'
import s from './desk.module.scss'

/** What went wrong with an action, above its button; what was typed stays. */
export function Problem({ error, text }: { error: { readonly code: string } | null; text?: string }) {
  if (error === null && text === undefined) return null
  const words = text ?? (error === null ? '' : Object.values(sentence(error.code)).join(''))
  return <View className={s.problem} {...spoken({ role: 'alert', live: 'assertive' })}>{words}</View>
}
