import { View } from '@tarojs/components'
import { dayOf, formatDay, formatInstant } from '@/contract/dates'
import { Card } from '@/ui/card'
import { Timeline } from '@/ui/timeline'
import { copy } from '../keep-copy'
import type { KeptWhole } from '../keep-store'
import { copy as placeWords } from '../place-copy'
import s from './keep.module.scss'

const words = copy.one
const fieldWords: Readonly<Record<string, string>> = {
  ...placeWords.sourceOf, streetCode: placeWords.street, phoneShown: copy.form.phoneShown, union: copy.form.union, community: placeWords.community, missing: copy.form.lacks, level: copy.form.level, status: copy.form.status, sources: copy.form.sources,
}

/** What was done to it, the newest first. */
export function KeptHistory({ of }: { of: KeptWhole }) {
  const now = Date.now()
  const items = of.changes.map(({ at, byMe, by, what, fields, note }) => {
    const named = [...new Set(fields.flatMap((field) => fieldWords[field] ?? []))].join('、')
    return { title: words.by(byMe ? words.me : by, words.changes[what], named), note: [formatInstant(at, now), note].filter((part) => part !== null).join(' · '), state: 'done' as const }
  })
  // Places of the first data were put in by no person.
  const first = <View className={s.quiet}>{words.noHistory(formatDay(dayOf(of.recordedAt), dayOf(now)), of.place.demo)}</View>
  return <Card title={words.history}>{items.length === 0 ? first : <Timeline items={items} />}</Card>
}
