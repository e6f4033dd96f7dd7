import { useState } from 'react'
import { View } from '@tarojs/components'
import { Page } from '@/ui/page'
import { spoken } from '@/ui/spoken'
import { FilterChips } from '../../parts/filter-chips'
import { FoundList } from '../../parts/found-list'
import { PlaceCard } from '../../parts/place-card'
import { PlaceMap } from '../../parts/place-map'
import { useFound } from '../../parts/use-found'
import { useWhere } from '../../parts/use-where'
import { WhereBar } from '../../parts/where-bar'
import { copy } from '../../place-copy'
import s from '../../parts/place.module.scss'

/** The same places on a map, the list always under it: who cannot see or use a map misses nothing. */
export default function MapPage() {
  const found = useFound()
  const where = useWhere((state) => state.where)
  const [code, setCode] = useState<string | null>(null)
  const chosen = found.allRows.find(({ place }) => place.code === code)
  return (
    <Page title={copy.map.title}>
      {found.ready ? <PlaceMap places={found.all} where={where} calendar={found.calendar} onChoose={setCode} /> : null}
      {chosen === undefined ? null : <View {...spoken({ role: 'status', live: 'polite' })}><PlaceCard at={chosen} where={where} calendar={found.calendar} wide /></View>}
      <FilterChips filter={found.filter} onChange={found.change} />
      <WhereBar />
      <View className={s.over}>{copy.map.list}</View>
      <FoundList found={found} />
    </Page>
  )
}
