import { useRouter } from '@tarojs/taro'
import { View } from '@tarojs/components'
import { call } from '@/client/call'
import { useAnswer } from '@/client/use-answer'
import { usePages } from '@/client/use-pages'
import { More } from '@/ui/more'
import { Page } from '@/ui/page'
import { AgeNote, Empty, Failed, Skeleton } from '@/ui/states'
import { copy } from '../../keep-copy'
import { ForKeepers } from '../../parts/for-keepers'
import { ReportAlerts } from '../../parts/report-alerts'
import { WorkReportCard } from '../../parts/work-report'
import s from '../../parts/keep.module.scss'

const words = copy.reports

/** What was reported of places that somebody looks after; doors first, then the oldest. */
export default function KeepReports() {
  const { place } = useRouter<{ place?: string }>().params
  return <Page wide title={words.title}><ForKeepers>{() => <Reports {...(place === undefined ? {} : { placeId: place })} />}</ForKeepers></Page>
}

function Reports(input: { placeId?: string }) {
  const first = useAnswer('stations.reports', input, { keep: false })
  const pages = usePages(first, (cursor) => call('stations.reports', { ...input, cursor }))
  const refresh = () => void first.refresh()
  return (
    <View className={s.columns}>
      <View className={s.all}>
        {first.error === null ? null : <Failed error={first.error} onRetry={refresh} />}
        {first.data === undefined && first.error === null ? <Skeleton rows={6} /> : null}
        {first.data !== undefined && pages.rows.length === 0 ? <Empty title={words.none.title} what={words.none.what} /> : null}
        <ReportAlerts />
      </View>
      {pages.rows.map((row) => <WorkReportCard key={row.reportId} row={row} onChange={refresh} />)}
      <View className={s.all}>
        <More more={pages.more} busy={pages.busy} error={pages.error} />
        <AgeNote at={first.at} />
      </View>
    </View>
  )
}
