import { View } from '@tarojs/components'
import { sentence } from '@/client/words'
import { spoken } from '@/ui/spoken'
import { copy } from '../copy'
import s from './desk.module.scss'

/** What went wrong with an action, above its button; what was typed stays. Some codes mean something else to who decides than to who applies. */
export function Problem({ error, text }: { error: { readonly code: string } | null; text?: string }) {
  if (error === null && text === undefined) return null
  const words = text ?? (error === null ? '' : (copy.problems[error.code] ?? Object.values(sentence(error.code)).join('')))
  return <View className={s.problem} {...spoken({ role: 'alert', live: 'assertive' })}>{words}</View>
}
