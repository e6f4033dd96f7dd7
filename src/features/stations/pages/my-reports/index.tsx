import { switchTab } from '@/client/navigate'
import { knownDevice } from '@/client/device'
import { useGuestEntries, useOutbox } from '@/client/outbox'
import { isUnsent } from '@/client/outbox-entry'
import { useAnswer } from '@/client/use-answer'
import { useDelivered } from '@/client/use-delivered'
import { Card } from '@/ui/card'
import { Page } from '@/ui/page'
import { AgeNote, Empty, Failed, Skeleton } from '@/ui/states'
import { ReportCard } from '../../parts/report-card'
import { UnsentReport } from '../../parts/unsent-report'
import { copy } from '../../place-copy'
import { tabRoute } from '../../store'

const words = copy.reports

/** What became of what this person, or this phone, reported; first what still waits here. */
export default function MyReports() {
  const device = knownDevice()
  const { data, error, at, refresh } = useAnswer('stations.myReports', device === undefined ? {} : { device })
  const { entries } = useOutbox()
  const guests = useGuestEntries()
  useDelivered(() => void refresh())
  const unsent = [...entries, ...guests].filter((entry) => entry.path === 'stations.report' && isUnsent(entry))
  const rows = data?.rows ?? []
  const body = () => {
    if (rows.length > 0) return rows.map((row) => <ReportCard key={row.reportId} row={row} />)
    if (data === undefined) return error === null ? <Card><Skeleton rows={3} /></Card> : <Failed error={error} onRetry={() => void refresh()} />
    return unsent.length > 0 ? null : <Empty title={words.empty.title} what={words.empty.what} action={{ label: words.empty.act, onTap: () => void switchTab(tabRoute) }} />
  }
  return (
    <Page title={words.title}>
      {unsent.map((entry) => <UnsentReport key={entry.id} entry={entry} />)}
      {body()}
      <AgeNote at={at} />
    </Page>
  )
}
