import Taro, { usePullDownRefresh } from '@tarojs/taro'
import { navigate } from '@/client/navigate'
import { useAnswer } from '@/client/use-answer'
import { useOwner } from '@/client/use-owner'
import { Page } from '@/ui/page'
import { AgeNote, Empty, Failed, Skeleton } from '@/ui/states'
import { copy } from '../../life-copy'
import { LifeActs } from '../../parts/life-acts'
import { LifeHead } from '../../parts/life-head'
import { LifeHistory } from '../../parts/life-history'
import { MovingCard } from '../../parts/moving-card'
import { UnsentMove } from '../../parts/unsent-move'
import { signInRoute } from '../../store'

/** How somebody stands with the union, what they can do about it at once, and everything that was, with dates. */
export default function LifePage() {
  const guest = useOwner() === null
  const life = useAnswer('membership.history', {}, { skip: guest })
  usePullDownRefresh(() => void life.refresh().finally(() => Taro.stopPullDownRefresh()))
  const { data, error, refresh } = life
  const body = () => {
    if (guest) return <Empty title={copy.head.guest} what={copy.head.guestNote} action={{ label: copy.head.signIn, onTap: () => void navigate(signInRoute) }} />
    if (data === undefined) return error === null ? <Skeleton rows={6} /> : <Failed error={error} onRetry={() => void refresh()} />
    return (
      <>
        <LifeHead life={data} onDone={refresh} />
        <UnsentMove onSent={refresh} />
        <MovingCard life={data} onDone={refresh} />
        <LifeActs life={data} onDone={refresh} />
        <LifeHistory life={data} />
        {error === null ? null : <AgeNote at={life.at} />}
      </>
    )
  }
  return <Page title={copy.title}>{body()}</Page>
}
