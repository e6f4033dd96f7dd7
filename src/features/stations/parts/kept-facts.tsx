import { View } from '@tarojs/components'
import { hoursInWords } from '@/contract/places/hours-in-words'
import { Card } from '@/ui/card'
import { Facts } from '@/ui/facts'
import { copy as names } from '../copy'
import { copy } from '../keep-copy'
import type { KeptPlace } from '../keep-store'
import { copy as placeWords } from '../place-copy'
import s from './keep.module.scss'

const listed = (all: readonly (keyof typeof names.facilities)[]): string | null => (all.length === 0 ? null : all.map((one) => names.facilities[one]).join('、'))

/** Every fact with what is missing said to be missing. */
export function KeptFacts({ place }: { place: KeptPlace }) {
  const form = copy.form
  const known: readonly (readonly [string, string | null])[] = [
    [placeWords.address, place.address],
    [placeWords.street, place.streetName],
    [placeWords.community, place.community],
    [form.point, place.longitude === null || place.latitude === null ? null : form.pointAt(place.longitude.toFixed(5), place.latitude.toFixed(5))],
    [copy.hours.title, place.hours === null ? null : hoursInWords(place.hours).join('；')],
    [form.has, listed(place.facilities)],
    [form.lacks, listed(place.missing)],
    [placeWords.broken, listed(place.broken)],
    [form.access, place.access === null ? null : placeWords.accesses[place.access]],
    [form.phone, place.phone === null ? null : place.phoneShown ? place.phone : `${place.phone}（${copy.one.hidden}）`],
    [placeWords.union, place.unionName],
    [form.openedOn, place.openedOn],
    [form.note, place.note],
  ]
  const optional = new Set<string>([form.lacks, placeWords.broken, form.note])
  const rows = known.filter(([label, value]) => value !== null || !optional.has(label)).map(([label, value]) => ({ label, value: value ?? copy.unknown }))
  const sources = Object.entries(place.sources)
  return (
    <Card title={copy.one.facts}>
      <Facts rows={rows} />
      {place.noteWaiting === null ? null : <View className={s.rule}><View className={s.quiet}>{copy.one.noteWaiting}</View><View>{place.noteWaiting}</View></View>}
      {sources.length === 0 ? null : <View className={s.quiet}>{copy.form.sources}：{sources.map(([field, source]) => `${placeWords.sourceOf[field] ?? field}（${source}）`).join('；')}</View>}
    </Card>
  )
}
