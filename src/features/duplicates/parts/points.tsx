import { View } from '@tarojs/components'
import s from './duplicates.module.scss'

export function Points({ lines }: { lines: readonly string[] }) {
  return <View className={s.points}>{lines.map((line) => <View key={line} className={s.point}>{line}</View>)}</View>
}
