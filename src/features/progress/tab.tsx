import { View } from '@tarojs/components'
import { usePullDownRefresh, stopPullDownRefresh } from '@tarojs/taro'
import { call } from '@/client/call'
import { navigate } from '@/client/navigate'
import { isUnsent } from '@/client/outbox-entry'
import { useOutbox } from '@/client/outbox'
import { useSession } from '@/client/session'
import { useAnswer } from '@/client/use-answer'
import { useDelivered } from '@/client/use-delivered'
import { Card } from '@/ui/card'
import { Page } from '@/ui/page'
import { AgeNote, Empty, Failed, Skeleton } from '@/ui/states'
import { CaseCard } from './parts/case-card'
import { More } from '@/ui/more'
import { UnsentCard } from './parts/unsent-card'
import { usePages } from '@/client/use-pages'
import { copy } from './copy'

/** Everything handed in: first what waits on this phone, then what the cloud has. */
export function ProgressTab() {
  const { status } = useSession()
  const { entries, lasting } = useOutbox()
  const cases = useAnswer('progress.listCases', {}, { skip: status !== 'person' })
  const pages = usePages(cases, (cursor) => call('progress.listCases', { cursor }))
  useDelivered(() => void cases.refresh())
  usePullDownRefresh(() => void cases.refresh().finally(() => stopPullDownRefresh()))
  const unsent = entries.filter(isUnsent)
  const body = () => {
    if (status === 'guest') return <Empty title={copy.guest.title} what={copy.guest.what} action={{ label: copy.guest.act, onTap: () => void navigate('pages/sign-in/index') }} />
    if (pages.rows.length > 0) return pages.rows.map((row) => <CaseCard key={row.caseId} row={row} />)
    if (cases.data !== undefined) return unsent.length > 0 ? null : <Empty title={copy.empty.title} what={copy.empty.what} action={{ label: copy.empty.act, onTap: () => void navigate('features/membership/pages/join/index') }} />
    if (cases.error !== null && !cases.loading) return <Failed error={cases.error} onRetry={() => void cases.refresh()} />
    return <Card><Skeleton rows={3} /></Card>
  }
  return (
    <Page title={copy.progress} tab>
      {unsent.length > 0 && !lasting ? <Card tone='amber'>{copy.unsent.notLasting}</Card> : null}
      {unsent.map((entry) => <UnsentCard key={entry.id} entry={entry} />)}
      <View>{body()}</View>
      <More more={pages.more} busy={pages.busy} error={pages.error} />
      <AgeNote at={cases.at} />
    </Page>
  )
}
