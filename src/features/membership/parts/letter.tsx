import { View } from '@tarojs/components'
import { Card } from '@/ui/card'
import { Tag } from '@/ui/tag'
import { copy } from '../copy'
import type { Options } from './shapes'
import s from './join.module.scss'

/** The 入会申请书 is a dated setting: the phone shows the version that is signed. */
export function Letter({ letter }: { letter: Options['letter'] }) {
  return (
    <Card title={copy.sign.letter} extra={letter.confirmed ? undefined : <Tag>{copy.sign.letterUnconfirmed}</Tag>} tone='red'>
      <View className={s.letter}>{letter.text}</View>
    </Card>
  )
}
