import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { Card } from '@/ui/card'
import { pressable } from '@/ui/pressable'
import { copy } from './copy'
import s from './hotlines.module.scss'

/** Putting the phone down again is no error. */
const dial = (phoneNumber: string) => void Taro.makePhoneCall({ phoneNumber }).catch(() => undefined)

export function Hotlines() {
  return (
    <Card title={copy.hotlinesTitle}>
      <View className={s.row}>
        {copy.hotlines.map(({ number, name, about }) => (
          <View key={number} className={s.line} {...pressable({ label: copy.dial(number, about), onTap: () => dial(number), hoverClass: s.pressed })}>
            <View className={s.number}>{number}</View>
            <View className={s.name}>{name}</View>
          </View>
        ))}
      </View>
    </Card>
  )
}
