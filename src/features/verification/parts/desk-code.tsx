import { View } from '@tarojs/components'
import { useShownCode } from '@/client/use-shown-code'
import { QrImage } from '@/ui/qr-image'
import { spoken } from '@/ui/spoken'
import { copy } from '../copy'
import s from './verification.module.scss'

const words = copy.desk

/** Good once and for a minute; needs the cloud, and says so when it cannot be reached. */
export function DeskCode() {
  const { code, leftS, trouble } = useShownCode('verification.deskCode', true)
  return (
    <View className={s.code}>
      <View className={s.frame}>{code === null ? <View className={s.note}>{trouble === null ? words.drawing : words[trouble]}</View> : <QrImage text={code} size={220} />}</View>
      <View className={s.note} {...(code !== null && trouble === null ? spoken({ role: 'img', label: words.leftSpoken }) : spoken({ role: 'status' }))}>{code === null ? '' : trouble === null ? words.left(leftS) : words[trouble]}</View>
    </View>
  )
}
