import { formatInstant } from '@/contract/dates'
import { Card } from '@/ui/card'
import { Timeline } from '@/ui/timeline'
import { copy } from '../keep-copy'
import type { KeptWhole } from '../keep-store'
import { copy as placeWords } from '../place-copy'

const words = copy.one
const fieldWords: Readonly<Record<string, string>> = {
  ...placeWords.sourceOf, street_code: placeWords.street, community: placeWords.community, opened_on: copy.form.openedOn, phone_shown: copy.form.phoneShown, missing: copy.form.lacks, level: copy.form.level, status: copy.form.status, lng: copy.form.point, lat: copy.form.point, point_origin: copy.form.point, sources: copy.form.sources,
}

/** What was done to it, the newest first. */
export function KeptHistory({ of }: { of: KeptWhole }) {
  const now = Date.now()
  const items = of.changes.map(({ at, byMe, by, what, fields, note }) => {
    const named = [...new Set(fields.flatMap((field) => fieldWords[field] ?? []))].join('、')
    return { title: words.by(byMe ? words.me : by, words.changes[what], named), note: [formatInstant(at, now), note].filter((part) => part !== null).join(' · '), state: 'done' as const }
  })
  return <Card title={words.history}><Timeline items={items} /></Card>
}
