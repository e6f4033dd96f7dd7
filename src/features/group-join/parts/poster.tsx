import { Image, View } from '@tarojs/components'
import { useAnswer } from '@/client/use-answer'
import { QrImage } from '@/ui/qr-image'
import { Skeleton } from '@/ui/states'
import { spoken } from '@/ui/spoken'
import { copy } from '../copy'
import { joinPage } from '../scene'
import { ownAddress } from './own-address'
import type { Event } from './shapes'
import s from './group.module.scss'

const words = copy.poster

/** What the people hold their phones to: WeChat's own code where WeChat is connected, else a QR of the page on H5; and the digits for who cannot scan. */
export function Poster({ event }: { event: Event }) {
  const { data, error } = useAnswer('groupJoin.poster', { groupJoinId: event.groupJoinId })
  const weapp = data?.weappCode ?? null
  const link = data?.link ?? ownAddress(`${joinPage}?group=${event.code}`)
  if (data === undefined && error === null) return <Skeleton rows={6} />
  return (
    <View className={s.poster}>
      <View className={s.strong}>{weapp === null ? words.scan : words.scanWeapp}</View>
      {weapp === null && link === null ? <View className={s.note}>{words.none}</View> : (
        <View className={s.frame}>
          {weapp === null ? <QrImage text={link ?? ''} size={220} /> : <Image className={s.picture} src={`data:${weapp.mediaType};base64,${weapp.base64}`} ariaLabel={words.scanWeapp} />}
        </View>
      )}
      <View className={s.note}>{words.code}</View>
      <View className={s.digits} {...spoken({ role: 'status', label: `${words.codeSpoken} ${Array.from(event.code).join(' ')}` })}>{event.code}</View>
      <View className={s.note}>{words.join(event.unionName)}</View>
    </View>
  )
}
