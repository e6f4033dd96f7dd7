import { useState } from 'react'
import { View } from '@tarojs/components'
import Taro, { useRouter, useShareAppMessage } from '@tarojs/taro'
import { address, switchTab } from '@/client/navigate'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Page } from '@/ui/page'
import { AgeNote, Empty, Failed, Skeleton } from '@/ui/states'
import { codeIn } from '../../parts/code-in'
import { FacilityList } from '../../parts/facility-list'
import { canGo, goTo } from '../../parts/go'
import { HoursList } from '../../parts/hours-list'
import { MapApps } from '../../parts/map-apps'
import { Photos } from '../../parts/photos'
import { PlaceFacts } from '../../parts/place-facts'
import { PlaceHead } from '../../parts/place-head'
import { ShareButton } from '../../parts/share-button'
import { ReportSheet } from '../../parts/report-sheet'
import { SaidNotes } from '../../parts/said-notes'
import { usePlace } from '../../parts/use-place'
import { copy } from '../../place-copy'
import { placeRoute, tabRoute } from '../../store'
import s from '../../parts/place.module.scss'

const onH5 = process.env.TARO_ENV === 'h5'
const others = () => void switchTab(tabRoute)

/** `code` of a QR, a share card or a list; `scene` of WeChat's round code. `report`, `go`: opened to do that at once. */
export default function PlacePage() {
  const { params } = useRouter<{ code?: string; scene?: string; report?: string; go?: string }>()
  const code = codeIn(params.code ?? params.scene ?? '')
  const { place, more, calendar, loading, error, at } = usePlace(code)
  const [sheet, setSheet] = useState<'report' | 'go' | null>(params.report ? 'report' : params.go ? 'go' : null)
  useShareAppMessage(() => ({ title: copy.share(place?.name ?? copy.title), path: address(placeRoute, { code: code ?? undefined }) }))
  const close = () => setSheet(null)
  if (place === null) {
    if (code !== null && loading) return <Page title={copy.title}><Card><Skeleton rows={6} /></Card></Page>
    const lost = code !== null && error !== null && error.code !== 'object.not_found'
    return <Page title={copy.title}>{lost ? <Failed error={error} /> : <Empty title={copy.unknown.title} what={copy.unknown.what} action={{ label: copy.unknown.act, onTap: others }} />}</Page>
  }
  const shut = place.status === 'closed' || place.status === 'merged'
  const way = onH5 ? () => setSheet('go') : () => void goTo(place)
  const footer = (
    <View className={s.acts}>
      {canGo(place) && !shut ? <View className={s.grow}><Button kind='amber' block label={copy.go} onTap={way} /></View> : null}
      {shut ? <View className={s.grow}><Button kind='soft' block label={copy.others} onTap={others} /></View> : canGo(place) ? <Button kind='plain' label={copy.report} onTap={() => setSheet('report')} /> : <View className={s.grow}><Button kind='soft' block label={copy.report} onTap={() => setSheet('report')} /></View>}
    </View>
  )
  return (
    <Page title={copy.title} footer={footer}>
      <PlaceHead place={place} calendar={calendar} />
      <SaidNotes said={more?.said ?? []} now={calendar.now} />
      <HoursList hours={place.hours ?? (place.facilities.includes('all_day') ? '1-7 24' : null)} calendar={calendar} />
      <FacilityList place={place} />
      <PlaceFacts place={place} more={more} now={calendar.now} />
      <Photos photos={more?.photos ?? []} />
      <View className={s.middle}>
        {place.phone === null ? null : <Button kind='soft' label={copy.call} onTap={() => void Taro.makePhoneCall({ phoneNumber: place.phone ?? '' }).catch(() => undefined)} />}
        <ShareButton name={place.name} />
      </View>
      <AgeNote at={at} />
      <ReportSheet place={place} open={sheet === 'report'} onClose={close} />
      <MapApps place={place} open={sheet === 'go'} onClose={close} />
    </Page>
  )
}
