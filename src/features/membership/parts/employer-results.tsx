import { View } from '@tarojs/components'
import { Choice } from '@/ui/choice'
import { spoken } from '@/ui/spoken'
import { copy } from '../copy'
import type { EmployerFound } from './shapes'
import type { EmployerSearch } from './use-employer-search'
import s from './join.module.scss'

interface Props {
  query: string
  search: EmployerSearch
  onChoose: (employer: EmployerFound) => void
  onUse: (name: string) => void
}

/** More would be a list to scroll through: another letter is quicker. */
const shown = 8
const sentences: Partial<Record<EmployerSearch['state'], string>> = {
  searching: copy.place.searching, none: copy.place.none, offline: copy.place.offline, failed: copy.place.failed,
}

export function EmployerResults({ query, search, onChoose, onUse }: Props) {
  const rows = search.state === 'found' ? search.rows : []
  const sentence = sentences[search.state]
  const more = search.state === 'found' && (search.more || rows.length > shown)
  return (
    <View>
      {sentence === undefined ? null : <View className={s.note} {...spoken({ role: 'status', live: 'polite' })}>{sentence}</View>}
      <View {...spoken({ role: 'radiogroup', label: copy.place.employer })}>
        {rows.slice(0, shown).map((row) => (
          <Choice key={row.id} title={row.name} note={row.union === null ? copy.place.noUnion : copy.place.hasUnion(row.union.name)} chosen={false} onChoose={() => onChoose(row)} />
        ))}
        {query.length < 2 ? null : <Choice title={copy.place.use(query)} note={copy.place.useNote} chosen={false} onChoose={() => onUse(query)} />}
      </View>
      {more ? <View className={s.note}>{copy.place.more}</View> : null}
    </View>
  )
}
