import { View } from '@tarojs/components'
import { sentence } from '@/client/words'
import { Icon } from '@/ui/icon'
import { spoken } from '@/ui/spoken'
import s from './group.module.scss'

/** What went wrong and what helps, beside the button that was tapped. `text`: a sentence of the page's own. */
export function Problem({ error, text }: { error: { readonly code: string } | null; text?: string | undefined }) {
  const said = text ?? (error === null ? undefined : `${sentence(error.code).what}${sentence(error.code).next}`)
  if (said === undefined) return null
  return (
    <View className={s.problem} {...spoken({ role: 'alert', live: 'assertive' })}>
      <Icon name='warn' size='small' />
      <View className={s.grow}>{said}</View>
    </View>
  )
}
