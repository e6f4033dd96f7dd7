import { useEffect, useRef } from 'react'
import { call } from '@/client/call'
import { navigate, switchTab } from '@/client/navigate'
import { useSession } from '@/client/session'
import { useAnswer } from '@/client/use-answer'
import { useAction } from '@/client/use-action'
import { Card } from '@/ui/card'
import { Page } from '@/ui/page'
import { AgeNote, Empty, Failed, Skeleton } from '@/ui/states'
import { More } from '@/ui/more'
import { NoticeCard } from '../../parts/notice-card'
import { usePages } from '@/client/use-pages'
import { copy } from '../../copy'

/** Every step reaches the person here. What was shown counts as read; the dots stay until the page is opened again. */
export default function Inbox() {
  const { status, refresh } = useSession()
  const told = useRef(new Set<string>())
  const notices = useAnswer('progress.listNotices', {}, { skip: status !== 'person' })
  const pages = usePages(notices, (cursor) => call('progress.listNotices', { cursor }))
  const unread = pages.rows.filter(({ id, read }) => !read && !told.current.has(id)).map(({ id }) => id).slice(0, 50)
  const { run } = useAction('progress.readNotices')
  const toTell = unread.join()
  useEffect(() => {
    if (toTell === '') return
    const ids = toTell.split(',')
    ids.forEach((id) => told.current.add(id))
    void run({ ids }).then((done) => done && refresh())
  }, [toTell, refresh, run])
  const body = () => {
    if (status === 'guest') return <Empty title={copy.guestInbox.title} what={copy.guestInbox.what} action={{ label: copy.guestInbox.act, onTap: () => void navigate('pages/sign-in/index') }} />
    if (pages.rows.length > 0) return pages.rows.map((notice) => <NoticeCard key={notice.id} notice={notice} />)
    if (notices.data !== undefined) return <Empty title={copy.noNotices.title} what={copy.noNotices.what} action={{ label: copy.noNotices.act, onTap: () => void switchTab('pages/progress/index') }} />
    if (notices.error !== null && !notices.loading) return <Failed error={notices.error} onRetry={() => void notices.refresh()} />
    return <Card><Skeleton rows={3} /></Card>
  }
  return (
    <Page title={copy.inbox}>
      {body()}
      <More more={pages.more} busy={pages.busy} error={pages.error} />
      <AgeNote at={notices.at} />
    </Page>
  )
}
