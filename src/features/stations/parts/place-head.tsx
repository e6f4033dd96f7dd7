import { View } from '@tarojs/components'
import { metresBetween } from '@/contract/geo'
import { openAt } from '@/contract/places/open'
import { Card } from '@/ui/card'
import { spoken } from '@/ui/spoken'
import { Tag } from '@/ui/tag'
import { copy as words } from '../copy'
import { copy } from '../place-copy'
import { streetOf } from '../streets'
import { openWords } from './open-words'
import { distanceWords } from './place-card'
import type { PlaceView } from './use-place'
import { pointOf, useWhere } from './use-where'
import type { FoundPlace } from '@/contract/places/pack'
import s from './place.module.scss'

/** The answer first: what it is, whether it is open, how far. */
export function PlaceHead({ place, calendar }: { place: FoundPlace; calendar: PlaceView['calendar'] }) {
  const where = useWhere((state) => state.where)
  const from = pointOf(where)
  const distance = distanceWords({ place, distanceM: from && place.point && metresBetween(from, place.point) }, where)
  const { text, tone, more } = openWords(openAt(place, calendar), calendar.now)
  return (
    <Card>
      <View className={s.name} {...spoken({ role: 'heading' })}>{place.name}</View>
      <View className={s.tags}>
        <Tag>{words.kinds[place.kind] ?? words.title}</Tag>
        {place.demo ? <Tag tone='amber'>{words.demo}</Tag> : null}
        {streetOf(place.streetCode) === undefined ? null : <Tag>{streetOf(place.streetCode)!.name}</Tag>}
        {distance === null ? null : <Tag>{distance}</Tag>}
      </View>
      <View className={s[tone]}>{text}</View>
      {more === undefined ? null : <View className={s.small}>{more}</View>}
      {place.demo ? <View className={s.small}>{copy.demo}</View> : null}
      {place.status === 'closed' ? <View className={s.small}>{copy.gone}</View> : null}
    </Card>
  )
}
