import { useState } from 'react'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { navigate, replace } from '@/client/navigate'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Page } from '@/ui/page'
import { Empty, Failed, Skeleton } from '@/ui/states'
import { copy } from '../../copy'
import { Arrivals } from '../../parts/arrivals'
import { ClaimSheet } from '../../parts/claim-sheet'
import { EventHead } from '../../parts/event-head'
import { EventTools } from '../../parts/event-tools'
import { ForStaff } from '../../parts/for-staff'
import { useLive, type LiveView } from '../../parts/use-live'
import { approveRoute, eventsRoute } from '../../store'
import s from '../../parts/group.module.scss'

const words = copy.event

/** One event: its poster, who came, and the one tap for all who wait. */
export default function EventPage() {
  const { id = '' } = useRouter().params
  return <ForStaffPage id={id} />
}

function ForStaffPage({ id }: { id: string }) {
  const view = useLive(id)
  const waiting = view.live?.counts.waiting ?? 0
  const footer = view.live === null ? {} : { footer: <Button block label={waiting === 0 ? words.nobody : words.approve(waiting)} disabled={waiting === 0} onTap={() => void navigate(approveRoute(id))} /> }
  return <Page wide title={copy.title} {...footer}><ForStaff><Shown view={view} /></ForStaff></Page>
}

function Shown({ view }: { view: LiveView }) {
  const { live, error } = view
  const [claiming, setClaiming] = useState<string | null>(null)
  if (live === null) {
    if (error === null) return <Skeleton rows={8} />
    if (error.code === 'object.not_found' || error.code === 'request.invalid') return <Empty title={words.missing.title} what={words.missing.what} action={{ label: words.missing.act, onTap: () => void replace(eventsRoute) }} />
    return <Failed error={error} onRetry={view.refresh} />
  }
  const figures = [[words.counts.came, live.counts.came], [words.counts.waiting, live.counts.waiting], [words.counts.approved, live.counts.approved]] as const
  return (
    <View className={s.columns}>
      <EventHead event={live} />
      <View>
        <Card>
          <View className={s.figures}>
            {figures.map(([label, count]) => (
              <View key={label} className={s.figure}>
                <View className={s.number}>{count}</View>
                <View className={s.note}>{label}</View>
              </View>
            ))}
          </View>
        </Card>
        <Arrivals live={live} view={view} onClaim={setClaiming} />
      </View>
      <EventTools event={live} onChange={view.refresh} />
      {claiming === null ? null : <ClaimSheet caseId={claiming} onClose={() => setClaiming(null)} />}
    </View>
  )
}
