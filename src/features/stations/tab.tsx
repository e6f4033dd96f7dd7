import { stopPullDownRefresh, usePullDownRefresh, useShareAppMessage } from '@tarojs/taro'
import { Page } from '@/ui/page'
import { copy } from './copy'
import { FilterChips } from './parts/filter-chips'
import { FoundList } from './parts/found-list'
import { MapAbove, MapLink } from './parts/tab-map'
import { RestNotes } from './parts/rest-notes'
import { SearchBox } from './parts/search-box'
import { useFound } from './parts/use-found'
import { WhereBar } from './parts/where-bar'
import { tabRoute, usePlaces } from './store'

/** The nearest open place in five seconds: no account, no location and no network are needed. */
export function StationsTab() {
  const found = useFound()
  usePullDownRefresh(() => void usePlaces.getState().look(true).finally(() => stopPullDownRefresh()))
  useShareAppMessage(() => ({ title: copy.share, path: `/${tabRoute}` }))
  return (
    <Page title={copy.title} tab>
      <MapAbove found={found} />
      <SearchBox key={found.turn} onChange={(q) => found.change({ q })} />
      <FilterChips filter={found.filter} onChange={found.change} />
      <WhereBar><MapLink /></WhereBar>
      <FoundList found={found} />
      {found.ready ? <RestNotes hidden={found.hidden} onShowAll={found.showAll} /> : null}
    </Page>
  )
}
