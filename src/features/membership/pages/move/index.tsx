import { View } from '@tarojs/components'
import { back, replace } from '@/client/navigate'
import { Button } from '@/ui/button'
import { Page } from '@/ui/page'
import { Skeleton } from '@/ui/states'
import { copy } from '../../life-copy'
import { MoveForm } from '../../parts/move-form'
import { Received } from '../../parts/received'
import { useMove } from '../../parts/use-move'
import { Waiting } from '../../parts/waiting'
import { lifeRoute } from '../../store'
import s from '../../parts/join.module.scss'

const words = copy.work

/** 我换工作了: where somebody works now, and the union that it leads to; nothing that is known is asked again (MEM-2). */
export default function MovePage() {
  const move = useMove()
  const { receipt, waiting } = move
  const toLife = () => void replace(lifeRoute)
  if (receipt !== null) {
    return (
      <Page title={words.title} tone='card' footer={<Button block label={words.look} onTap={toLife} />}>
        <Received receipt={receipt} title={words.sent} />
        <View className={s.note}>{words.sentNote}</View>
      </Page>
    )
  }
  if (waiting !== null) {
    return (
      <Page title={words.title} tone='card' footer={<Button block kind='soft' label={words.look} onTap={toLife} />}>
        <Waiting entry={waiting} why={copy.moving.waitingWhy} />
      </Page>
    )
  }
  if (!move.ready) return <Page title={words.title} tone='card'><Skeleton rows={5} /></Page>
  return (
    <Page title={words.title} tone='card' footer={<Button block label={words.hand} busy={move.busy} onTap={() => void move.handIn()} />}>
      <MoveForm move={move} onGiveUp={() => void move.giveUp().then(back)} />
    </Page>
  )
}
