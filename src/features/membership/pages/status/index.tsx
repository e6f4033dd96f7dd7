import Taro, { usePullDownRefresh, useRouter } from '@tarojs/taro'
import { isOpen } from '@/contract/case-states'
import { navigate, switchTab } from '@/client/navigate'
import { Card } from '@/ui/card'
import { Page } from '@/ui/page'
import { AgeNote, Empty, Failed, Skeleton } from '@/ui/states'
import { Timeline } from '@/ui/timeline'
import { copy } from '../../copy'
import { StatusGiven } from '../../parts/status-given'
import { StatusHead } from '../../parts/status-head'
import { timeLine } from '../../parts/time-line'
import { UnsentJoin } from '../../parts/unsent-join'
import { useApplication, type Application } from '../../parts/use-application'
import { Withdraw } from '../../parts/withdraw'
import { progressRoute, signInRoute } from '../../store'

/** Where one application is, who has it, and until when. */
export default function StatusPage() {
  const application = useApplication(useRouter().params.id ?? '')
  usePullDownRefresh(() => void application.status.refresh().finally(() => Taro.stopPullDownRefresh()))
  const transfer = application.status.data?.mode === 'transfer'
  return <Page title={transfer ? copy.status.titleTransfer : copy.status.title}><Shown {...application} /></Page>
}

function Shown({ guest, status, unsent, answering }: Application) {
  const { data, error, at, refresh } = status
  if (guest) return <Empty title={copy.status.guest} what={copy.status.guestWhat} action={{ label: copy.status.guestGo, onTap: () => void navigate(signInRoute) }} />
  if (unsent !== undefined) return <UnsentJoin entry={unsent} />
  if (data === undefined && error === null && status.loading) return <Skeleton rows={5} />
  if (data === undefined) {
    const gone = error === null || error.code === 'object.not_found'
    if (!gone) return <Failed error={{ code: error.code, requestId: error.requestId ?? undefined }} onRetry={() => void refresh()} />
    return <Empty title={copy.status.missing} what={copy.status.missingWhat} action={{ label: copy.status.missingGo, onTap: () => void switchTab(progressRoute) }} />
  }
  return (
    <>
      <StatusHead status={data} answering={answering !== undefined} />
      <Card title={copy.status.steps}><Timeline items={timeLine(data, Date.now())} /></Card>
      <StatusGiven status={data} />
      {isOpen(data.state) ? <Withdraw status={data} onDone={refresh} /> : null}
      {error === null ? null : <AgeNote at={at} />}
    </>
  )
}
