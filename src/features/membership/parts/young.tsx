import { View } from '@tarojs/components'
import { Card } from '@/ui/card'
import { copy } from '../copy'
import s from './join.module.scss'

/** 劳动法 art. 15: a child is refused kindly and told whom to call. */
export function Young() {
  return (
    <Card tone='amber' title={copy.you.young}>
      <View>{copy.you.youngWhy}</View>
      <View className={s.note}>{copy.you.youngNext}</View>
    </Card>
  )
}
