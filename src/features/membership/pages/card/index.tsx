import { navigate } from '@/client/navigate'
import { useAnswer } from '@/client/use-answer'
import { useOwner } from '@/client/use-owner'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { ListRow } from '@/ui/list-row'
import { Page } from '@/ui/page'
import { AgeNote, Empty, Failed, Skeleton } from '@/ui/states'
import { copy } from '../../copy'
import { CardCode } from '../../parts/card-code'
import { CardFace } from '../../parts/card-face'
import { copy as life } from '../../life-copy'
import { joinRoute, lifeRoute, signInRoute } from '../../store'

/** The member card, with a code that staff can check. */
export default function CardPage() {
  return <Page title={copy.card.title}><Shown /></Page>
}

function Shown() {
  const guest = useOwner() === null
  const { data, error, at, refresh } = useAnswer('membership.card', {}, { skip: guest })
  if (guest) return <Empty title={copy.card.none} what={copy.card.guestWhat} action={{ label: copy.status.guestGo, onTap: () => void navigate(signInRoute) }} />
  if (data === undefined && error === null) return <Skeleton rows={5} />
  if (data === undefined) {
    if (error?.code !== 'membership.not_member') return <Failed error={{ code: error?.code ?? '', requestId: error?.requestId ?? undefined }} onRetry={() => void refresh()} />
    return (
      <>
        <Empty title={copy.card.none} what={copy.card.noneWhat} action={{ label: copy.card.join, onTap: () => void navigate(joinRoute) }} />
        <Button kind='plain' block label={life.title} onTap={() => void navigate(lifeRoute)} />
      </>
    )
  }
  return (
    <>
      <CardFace card={data} />
      <CardCode />
      <Card><ListRow icon='list' title={life.title} note={life.move.title} onTap={() => void navigate(lifeRoute)} /></Card>
      {error === null ? null : <AgeNote at={at} />}
    </>
  )
}
