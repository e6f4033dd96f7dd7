import { useState } from 'react'
import { View } from '@tarojs/components'
import { call } from '@/client/call'
import { navigate, switchTab } from '@/client/navigate'
import { useAnswer } from '@/client/use-answer'
import { usePages } from '@/client/use-pages'
import { useSession } from '@/client/session'
import { Button } from '@/ui/button'
import { More } from '@/ui/more'
import { Page } from '@/ui/page'
import { Empty, Failed, Skeleton } from '@/ui/states'
import { copy } from '../../copy'
import { HoldCard } from '../../parts/hold-card'
import { HoldForm } from '../../parts/hold-form'
import s from '../../parts/holds.module.scss'

/** What may not be erased for now, and why; staff of the district alone. */
export default function HoldsPage() {
  const { status, me } = useSession()
  const may = me?.roles.some(({ role }) => role === 'district' || role === 'admin') === true
  const body = () => {
    if (status === 'guest') return <Empty title={copy.guest.title} what={copy.guest.what} action={{ label: copy.guest.act, onTap: () => void navigate('pages/sign-in/index') }} />
    if (me === null) return <Skeleton rows={4} />
    return may ? <Holds /> : <Empty title={copy.noRole.title} what={copy.noRole.what} action={{ label: copy.noRole.act, onTap: () => void switchTab('pages/home/index') }} />
  }
  return <Page wide title={copy.title}>{body()}</Page>
}

function Holds() {
  const [adding, setAdding] = useState(false)
  const first = useAnswer('holds.list', {}, { keep: false })
  const pages = usePages(first, (cursor) => call('holds.list', { cursor }))
  const { refresh } = first
  const done = () => {
    setAdding(false)
    void refresh()
  }
  return (
    <View className={s.columns}>
      <View>
        <View className={s.lead}>{copy.lead}</View>
        {adding ? <HoldForm onDone={done} /> : <View className={s.add}><Button block label={copy.add} onTap={() => setAdding(true)} /></View>}
      </View>
      <View>
        {first.error === null ? null : <Failed error={first.error} onRetry={() => void refresh()} />}
        {first.data === undefined && first.error === null ? <Skeleton rows={4} /> : null}
        {first.data !== undefined && pages.rows.length === 0 && !adding ? <Empty title={copy.none.title} what={copy.none.what} /> : null}
        {pages.rows.map((hold) => <HoldCard key={hold.holdId} hold={hold} onDone={refresh} />)}
        <More more={pages.more} busy={pages.busy} error={pages.error} />
      </View>
    </View>
  )
}
