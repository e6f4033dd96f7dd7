import { View } from '@tarojs/components'
import { useShownCode } from '@/client/use-shown-code'
import { QrImage } from '@/ui/qr-image'
import { spoken } from '@/ui/spoken'
import { copy } from '../copy'
import s from './card.module.scss'

/** Proves the card for a minute; needs the cloud, and says so when it cannot be reached. */
export function CardCode() {
  const { code, leftS, trouble } = useShownCode('membership.cardCode', true)
  return (
    <View className={s.code}>
      <View className={s.show}>{copy.card.show}</View>
      <View className={s.frame}>
        {code === null ? <View className={s.empty}>{trouble === null ? copy.card.drawing : copy.card[trouble]}</View> : <QrImage text={code} size={220} />}
      </View>
      <View className={s.left} {...(code !== null && trouble === null ? spoken({ role: 'img', label: copy.card.leftSpoken }) : spoken({ role: 'status' }))}>{code !== null && trouble === null ? copy.card.left(leftS) : code === null ? '' : copy.card[trouble ?? 'failed']}</View>
      <View className={s.once}>{copy.card.once}</View>
    </View>
  )
}
