import { View } from '@tarojs/components'
import { spoken } from '@/ui/spoken'
import { Failed } from '@/ui/states'
import s from './roster.module.scss'

interface Props { text?: string | undefined; error?: { readonly code: string; readonly requestId?: string | null } | null }

/** What is wrong, in words of this page where there are any. */
export function Problem({ text, error = null }: Props) {
  if (text !== undefined) return <View className={s.problem} {...spoken({ role: 'alert', live: 'assertive' })}>{text}</View>
  return error === null ? null : <Failed error={error} />
}
