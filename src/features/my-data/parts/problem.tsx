import { View } from '@tarojs/components'
import { sentence } from '@/client/words'
import { spoken } from '@/ui/spoken'
import s from './my-data.module.scss'

/** What went wrong with a tap, beside it, in words of this page where there are any; what was typed stays. */
export function Problem({ error, text }: { error: { readonly code: string } | null; text?: string | undefined }) {
  if (text !== undefined) return <View className={s.problem} {...spoken({ role: 'alert', live: 'assertive' })}>{text}</View>
  if (error === null) return null
  return <View className={s.problem} {...spoken({ role: 'alert', live: 'assertive' })}>{Object.values(sentence(error.code)).join('')}</View>
}
