import { useEffect } from 'react'
import { View } from '@tarojs/components'
import { navigate } from '@/client/navigate'
import { useOutbox } from '@/client/outbox'
import { isUnsent } from '@/client/outbox-entry'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { copy } from '../life-copy'
import { moveRoute } from '../store'
import s from './status.module.scss'

/** A move that is still on this phone: nobody else knows of it. */
export function UnsentMove({ onSent }: { onSent: () => unknown }) {
  const waiting = useOutbox().entries.filter((entry) => entry.path === 'membership.move' && isUnsent(entry)).length
  useEffect(() => {
    if (waiting === 0) void onSent()
  }, [waiting, onSent])
  if (waiting === 0) return null
  return (
    <Card title={copy.moving.waiting} tone='amber'>
      <View className={s.quiet}>{copy.moving.waitingWhy}</View>
      <View className={s.middle}><Button kind='plain' label={copy.moving.look} onTap={() => void navigate(moveRoute)} /></View>
    </Card>
  )
}
