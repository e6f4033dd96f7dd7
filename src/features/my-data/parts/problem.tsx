import { View } from '@tarojs/components'
import { sentence } from '@/client/words'
import { spoken } from '@/ui/spoken'
import s from './my-data.module.scss'

/** What went wrong with a tap, beside it; what was typed stays. */
export function Problem({ error }: { error: { readonly code: string } | null }) {
  if (error === null) return null
  return <View className={s.problem} {...spoken({ role: 'alert', live: 'assertive' })}>{Object.values(sentence(error.code)).join('')}</View>
}
