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
  const known = (label: string, value: string | null | undefined): Fact => ({ label, value: value || words.unconfirmed })
  const rows: Fact[] = [
    known(copy.address, place.address),
    known(copy.street, streetOf(place.streetCode)?.name),
    known(copy.community, place.community),
    known(copy.access, place.access && copy.accesses[place.access]),
    // One that is kept for the union alone looks like none here: so nothing is said of what is known.
    { label: copy.phone, value: place.phone ?? copy.noPhone },
    ...(more?.unionName ? [{ label: copy.union, value: more.unionName }] : []),
    known(copy.openedOn, place.openedOn && formatDay(place.openedOn, dayOf(now))),
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
