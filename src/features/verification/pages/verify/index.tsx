import { navigate } from '@/client/navigate'
import { useAnswer } from '@/client/use-answer'
import { useOwner } from '@/client/use-owner'
import { Page } from '@/ui/page'
import { AgeNote, Empty, Failed, Skeleton } from '@/ui/states'
import { copy } from '../../copy'
import { ChooseWay } from '../../parts/choose-way'
import { Verified } from '../../parts/verified'
import { joinRoute, signInRoute, verifyRoute } from '../../store'

/** Where the person stands, and the equal ways that are open to them (PI-9). */
export default function VerifyPage() {
  return <Page title={copy.title}><Shown /></Page>
}

function Shown() {
  const guest = useOwner() === null
  const { data, error, at, refresh } = useAnswer('verification.mine', {}, { skip: guest })
  if (guest) return <Empty title={copy.guest.title} what={copy.guest.what} action={{ label: copy.guest.act, onTap: () => void navigate(signInRoute, { to: verifyRoute }) }} />
  if (data === undefined) return error === null ? <Skeleton rows={6} /> : <Failed error={error} onRetry={() => void refresh()} />
  if (data.verified !== null) return <Verified verified={data.verified} />
  if (data.person === null) return <Empty title={copy.nothing.title} what={copy.nothing.what} action={{ label: copy.nothing.act, onTap: () => void navigate(joinRoute) }} />
  return (
    <>
      <ChooseWay mine={data} person={data.person} refresh={refresh} />
      {error === null ? null : <AgeNote at={at} />}
    </>
  )
}
