import Taro, { usePullDownRefresh, useShareAppMessage } from '@tarojs/taro'
import { useOutbox } from '@/client/outbox'
import { useSession } from '@/client/session'
import { useAnswer } from '@/client/use-answer'
import { useDelivered } from '@/client/use-delivered'
import { copy as app } from '@/copy'
import { AgeNote, Skeleton } from '@/ui/states'
import { Card } from '@/ui/card'
import { Page } from '@/ui/page'
import { copy } from './copy'
import { Hero } from './hero'
import { Hotlines } from './hotlines'
import { HowToJoin } from './how-to-join'
import { Services } from './services'
import { standingOf } from './standing'

/** Two requests at most (who am I, how do I stand); with none it shows what was known last. */
export default function Home() {
  const { status, me, refresh: refreshMe } = useSession()
  const person = status === 'person'
  const mine = useAnswer('membership.mine', {}, { skip: !person })
  const { entries } = useOutbox()
  useDelivered(() => void mine.refresh())
  usePullDownRefresh(() => void Promise.all([refreshMe(), person ? mine.refresh() : undefined]).finally(() => Taro.stopPullDownRefresh()))
  useShareAppMessage(() => ({ title: copy.join.title, path: '/pages/home/index' }))
  const standing = standingOf(person, mine.data ?? null, entries)
  const waits = (status === 'starting' && standing.is === 'new') || (standing.is === 'unknown' && mine.loading)
  return (
    <Page title={app.name} tab>
      {waits ? <Card><Skeleton rows={3} /></Card> : <Hero standing={standing} now={Date.now()} />}
      <AgeNote at={mine.at} />
      <Services roles={me?.roles.map(({ role }) => role) ?? []} />
      {standing.is === 'new' ? <HowToJoin /> : null}
      <Hotlines />
    </Page>
  )
}
