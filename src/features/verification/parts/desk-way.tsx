import { useEffect, useState } from 'react'
import { View } from '@tarojs/components'
import { Button } from '@/ui/button'
import { copy } from '../copy'
import { DeskCode } from './desk-code'
import { WayCard } from './way-card'
import s from './verification.module.scss'

const words = copy.desk
/** While the code is shown somebody may be typing at the desk: the page finds out by itself. */
const lookMs = 4_000

export function DeskWay({ unionName, refresh }: { unionName: string | null; refresh: () => Promise<void> }) {
  const [shown, setShown] = useState(false)
  useEffect(() => {
    if (!shown) return
    const timer = setInterval(() => void refresh(), lookMs)
    return () => clearInterval(timer)
  }, [shown, refresh])
  return (
    <WayCard title={words.title} needs={words.needs} time={words.time}>
      {unionName === null ? null : <View className={s.note}>{words.where(unionName)}</View>}
      {shown ? <DeskCode /> : null}
      <View className={s.act}><Button kind='soft' block label={shown ? words.hide : words.act} onTap={() => setShown(!shown)} /></View>
    </WayCard>
  )
}
