import { View } from '@tarojs/components'
import { sentence } from '@/client/words'
import { Button } from '@/ui/button'
import { spoken } from '@/ui/spoken'
import { copy } from '../copy'
import s from './desk.module.scss'

/** What is shown could not be renewed: a thin line over it, never a wall before it. */
export function Stale({ error, onRetry }: { error: { readonly code: string }; onRetry: () => void }) {
  return (
    <View className={s.stale} {...spoken({ role: 'status', live: 'polite' })}>
      <View className={s.flagText}>{sentence(error.code).what}{copy.stale}</View>
      <Button kind='plain' label={copy.renew} onTap={onRetry} />
    </View>
  )
}
