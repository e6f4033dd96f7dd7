import { View } from '@tarojs/components'
import { formatDate } from '@/contract/dates'
import { Tag } from '@/ui/tag'
import { copy } from '../copy'
import { copy as life } from '../life-copy'
import type { MemberCard } from './shapes'
import s from './card.module.scss'

export function CardFace({ card }: { card: MemberCard }) {
  return (
    <View className={s.face}>
      <View className={s.top}>
        <View className={s.heading}>{copy.card.heading}</View>
        {card.status === 'kept' || card.status === 'retired' ? <Tag tone='plain'>{life.status[card.status]}</Tag> : null}
        {card.demo ? <Tag tone='amber'>{copy.card.demo}</Tag> : null}
      </View>
      <View className={s.name}>{card.name}</View>
      <Line label={copy.card.number} value={card.memberNo} />
      <Line label={copy.card.union} value={card.unionName} />
      <Line label={copy.card.since} value={formatDate(card.sinceOn)} />
    </View>
  )
}

function Line({ label, value }: { label: string; value: string }) {
  return (
    <View className={s.line}>
      <View className={s.label}>{label}</View>
      <View className={s.value}>{value}</View>
    </View>
  )
}
