import { View } from '@tarojs/components'
import { formatAge } from '@/contract/dates'
import { formatDistance } from '@/contract/geo'
import { openAt, type Calendar } from '@/contract/places/open'
import type { FoundPlace } from '@/contract/places/pack'
import type { PlacedAt } from '@/contract/places/sort'
import { navigate } from '@/client/navigate'
import { Button } from '@/ui/button'
import { classes } from '@/ui/classes'
import { pressable } from '@/ui/pressable'
import { Tag } from '@/ui/tag'
import { copy } from '../copy'
import { placeRoute } from '../store'
import { streetOf } from '../streets'
import { canGo, goTo } from './go'
import { openWords } from './open-words'
import { sharpnessOf, type Where } from './use-where'
import s from './list.module.scss'

interface Props {
  at: PlacedAt<FoundPlace>
  where: Where
  calendar: Calendar
  /** The first of a list shows what it has and the way there. */
  wide?: boolean
}

/** 「320 米」; 「位置待确认」 where nobody knows it; nothing while no point is chosen. */
export const distanceWords = ({ place, distanceM }: PlacedAt<FoundPlace>, where: Where): string | null => {
  if (place.point === null) return copy.noPoint
  return distanceM === null ? null : formatDistance(distanceM, sharpnessOf(where))
}

export function PlaceCard({ at, where, calendar, wide = false }: Props) {
  const { place } = at
  const { text, tone, more } = openWords(openAt(place, calendar), calendar.now)
  const distance = distanceWords(at, where)
  const known = more ?? (place.confirmedAt === null ? streetOf(place.streetCode)?.name : copy.confirmed(formatAge(place.confirmedAt, calendar.now)))
  const there = place.facilities.filter((one) => !place.broken.includes(one))
  const open = () => void navigate(placeRoute, { code: place.code })
  return (
    <View className={s.card}>
      <View className={s.head} {...pressable({ label: [place.name, text, more, distance].filter(Boolean).join('，'), onTap: open })}>
        <View className={s.text}>
          <View className={s.name}>{place.name}{place.demo ? <Tag>{copy.demo}</Tag> : null}</View>
          <View className={s.line}><View className={s[tone]}>{text}</View>{known === undefined ? null : <View>{known}</View>}</View>
        </View>
        {distance === null ? null : <View className={classes(place.point === null ? s.unplaced : s.distance)}>{distance}</View>}
      </View>
      {wide && there.length > 0 ? <View className={s.signs}>{there.slice(0, 8).map((one) => <Tag key={one}>{copy.facilities[one]}</Tag>)}</View> : null}
      {wide ? (
        <View className={s.acts}>
          {canGo(place) ? <View className={s.grow}><Button kind='amber' block label={copy.go} spokenLabel={`${copy.go}：${place.name}`} onTap={() => void goTo(place)} /></View> : null}
          <Button kind='plain' label={copy.locked} spokenLabel={`${copy.locked}${place.name}`} onTap={() => void navigate(placeRoute, { code: place.code, report: 1 })} />
        </View>
      ) : null}
    </View>
  )
}
