import { View } from '@tarojs/components'
import { call } from '@/client/call'
import { navigate, switchTab } from '@/client/navigate'
import { useAnswer } from '@/client/use-answer'
import { usePages } from '@/client/use-pages'
import { useSession } from '@/client/session'
import { classes } from '@/ui/classes'
import { More } from '@/ui/more'
import { Page } from '@/ui/page'
import { Empty, Failed, Skeleton } from '@/ui/states'
import { pageCopy as copy } from '../../page-copy'
import { StuckCard } from '../../parts/stuck-card'
import s from '../../parts/stuck.module.scss'

const home = () => void switchTab('pages/home/index')

/** Messages that could not leave the app: they are told another way, or tried once more. */
export default function StuckPage() {
  const { status, me } = useSession()
  const may = me?.roles.some(({ role }) => role === 'district' || role === 'admin') === true
  const body = () => {
    if (status === 'guest') return <Empty title={copy.guest.title} what={copy.guest.what} action={{ label: copy.guest.act, onTap: () => void navigate('pages/sign-in/index') }} />
    if (me === null) return <Skeleton rows={4} />
    return may ? <StuckList /> : <Empty title={copy.noRole.title} what={copy.noRole.what} action={{ label: copy.noRole.act, onTap: home }} />
  }
  return <Page wide title={copy.title}>{body()}</Page>
}

function StuckList() {
  const first = useAnswer('notices.stuck', {}, { keep: false })
  const pages = usePages(first, (cursor) => call('notices.stuck', { cursor }))
  const { refresh } = first
  if (first.data === undefined) return first.error === null ? <Skeleton rows={4} /> : <Failed error={first.error} onRetry={() => void refresh()} />
  if (pages.rows.length === 0) return <Empty title={copy.none.title} what={copy.none.what} action={{ label: copy.none.act, onTap: home }} />
  return (
    <View className={s.columns}>
      <View className={classes(s.all, s.lead)}>{copy.lead}</View>
      {pages.rows.map((message) => <StuckCard key={message.id} message={message} onDone={refresh} />)}
      <View className={s.all}><More more={pages.more} busy={pages.busy} error={pages.error} /></View>
    </View>
  )
}
