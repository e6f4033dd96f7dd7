import { View } from '@tarojs/components'
import { dayOf, formatAge, formatDay } from '@/contract/dates'
import type { FoundPlace } from '@/contract/places/pack'
import { Card } from '@/ui/card'
import { Facts, type Fact } from '@/ui/facts'
import { copy as words } from '../copy'
import { copy } from '../place-copy'
import { streetOf } from '../streets'
import type { ShownPlace } from './use-place'
import s from './place.module.scss'

/** What is missing is said to be missing; whose words it is stands below. */
export function PlaceFacts({ place, more, now }: { place: FoundPlace; more: ShownPlace | undefined; now: number }) {
  const maybe = (label: string, value: string | null | undefined): Fact[] => (value ? [{ label, value }] : [])
  const rows: Fact[] = [
    { label: copy.address, value: place.address ?? copy.noAddress },
    { label: copy.street, value: streetOf(place.streetCode)?.name ?? words.unconfirmed },
    ...maybe(copy.community, place.community),
    { label: copy.access, value: place.access === null ? words.unconfirmed : copy.accesses[place.access] },
    { label: copy.phone, value: place.phone ?? copy.noPhone },
    ...maybe(copy.union, more?.unionName),
    { label: copy.openedOn, value: place.openedOn === null ? words.unconfirmed : formatDay(place.openedOn, dayOf(now)) },
    { label: copy.confirmed, value: place.confirmedAt === null ? copy.neverConfirmed : formatAge(place.confirmedAt, now) },
    { label: copy.code, value: place.code },
  ]
  const sources = Object.entries(more?.sources ?? {}).filter(([, value]) => Boolean(value))
  return (
    <Card title={copy.facts}>
      <Facts rows={rows} />
      {place.point === null ? <View className={s.small}>{copy.noPoint}</View> : null}
      {more?.note ? <View className={s.small}>{more.note}</View> : null}
      {sources.length > 0 ? (
        <View className={s.small}>
          <View>{copy.sources}</View>
          {sources.map(([field, value]) => <View key={field}>{`${copy.sourceOf[field] ?? field}：${value}`}</View>)}
        </View>
      ) : null}
    </Card>
  )
}
