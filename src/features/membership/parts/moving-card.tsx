import { View } from '@tarojs/components'
import { navigate } from '@/client/navigate'
import { useAction } from '@/client/use-action'
import { isOpen } from '@/contract/case-states'
import { dayOf, formatDay } from '@/contract/dates'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { confirm } from '@/ui/confirm'
import { Failed } from '@/ui/states'
import { copy } from '../life-copy'
import { moveRoute } from '../store'
import type { Life } from './shapes'
import s from './status.module.scss'

const words = copy.moving
type Move = NonNullable<Life['move']>

const whoAndUntil = (move: Move): string =>
  move.overdue ? words.overdue(move.handledBy) : words.until(move.handledBy, formatDay(move.promisedOn, dayOf(Date.now()))) + (move.promiseTentative ? words.tentative : '')

/** A move that is under way, or that was refused last: why, and what next. */
export function MovingCard({ life, onDone }: { life: Life; onDone: () => unknown }) {
  const { busy, error, run } = useAction('membership.withdrawMove')
  const { move } = life
  if (move === null || life.member === null) return null
  const withdraw = async () => {
    if (!(await confirm({ title: words.withdrawAsk, text: words.withdrawNote, yes: words.withdrawYes, no: words.withdrawNo }))) return
    await run({ moveId: move.moveId, version: move.version })
    void onDone()
  }
  if (isOpen(move.state)) {
    return (
      <Card title={words.title} tone={move.overdue ? 'red' : 'amber'}>
        <View className={s.more}>{move.unionName}</View>
        <View>{whoAndUntil(move)}</View>
        <View className={s.quiet}>{words.number(move.number)}</View>
        <View className={s.quiet}>{words.still}</View>
        {error === null ? null : <Failed error={error} />}
        <View className={s.middle}><Button kind='plain' label={words.withdraw} busy={busy} onTap={() => void withdraw()} /></View>
      </Card>
    )
  }
  if (move.refusal === null) return null
  return (
    <Card title={words.refusedTitle} tone='amber'>
      <View>{move.refusal.sentence}</View>
      {move.refusal.note === null ? null : <View className={s.said}>{words.says(move.refusal.note)}</View>}
      <View>{move.refusal.next}</View>
      <View className={s.action}><Button kind='soft' block label={words.again} onTap={() => void navigate(moveRoute)} /></View>
    </Card>
  )
}
