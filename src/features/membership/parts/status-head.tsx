import { View } from '@tarojs/components'
import { isOpen } from '@/contract/case-states'
import { navigate } from '@/client/navigate'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { copy } from '../copy'
import { answerRoute, cardRoute, checkRoute, joinRoute } from '../store'
import { whoAndUntil } from './time-line'
import type { Status } from './shapes'
import s from './status.module.scss'

interface Props {
  status: Status
  /** What the person answered is still on this phone. */
  answering: boolean
}

/** The answer first, large; then who has it and until when; then the one thing to do. */
export function StatusHead({ status, answering }: Props) {
  const { state, applicationId } = status
  return (
    <Card tone={state === 'needs_info' || status.overdue ? 'red' : 'plain'}>
      <View className={s.state}>{copy.status.states[state]}</View>
      <View className={s.quiet}>{copy.status.number(status.number)}</View>
      {isOpen(state) && state !== 'needs_info' ? <Until status={status} /> : null}
      {state === 'needs_info' ? <YourTurn status={status} answering={answering} /> : null}
      {state === 'refused' ? <Refused status={status} /> : null}
      {state === 'approved' || state === 'done' ? <View className={s.more}>{copy.status.approvedNext}</View> : null}
      {state === 'withdrawn' ? <View className={s.more}>{copy.status.withdrawnNext}</View> : null}
      {state === 'needs_info' && !answering ? <Act label={copy.status.answer} onTap={() => void navigate(answerRoute(applicationId))} /> : null}
      {state === 'approved' || state === 'done' ? <Act label={copy.status.card} onTap={() => void navigate(cardRoute)} /> : null}
      {state === 'refused' || state === 'withdrawn' ? <Act label={copy.status.again} onTap={() => void navigate(joinRoute, { again: applicationId })} note={copy.status.againNote} /> : null}
      {state === 'refused' ? <Button kind='plain' block label={copy.status.earlier} onTap={() => void navigate(checkRoute)} /> : null}
    </Card>
  )
}

function Act({ label, onTap, note }: { label: string; onTap: () => void; note?: string }) {
  return (
    <View className={s.action}>
      <Button block label={label} onTap={onTap} />
      {note === undefined ? null : <View className={s.under}>{note}</View>}
    </View>
  )
}

function Until({ status }: { status: Status }) {
  const { main, more } = whoAndUntil(status, Date.now())
  return (
    <View>
      <View className={status.overdue ? s.late : s.more}>{main}</View>
      {more === null ? null : <View className={s.quiet}>{more}</View>}
    </View>
  )
}

function YourTurn({ status, answering }: Props) {
  if (answering) return <View><View className={s.more}>{copy.status.answering}</View><View className={s.quiet}>{copy.status.answeringWhy}</View></View>
  return (
    <View>
      <View className={s.more}>{copy.status.yourTurn}</View>
      {status.asked?.note ? <Said note={status.asked.note} /> : null}
    </View>
  )
}

function Refused({ status }: { status: Status }) {
  const { refusal } = status
  if (refusal === null) return null
  return (
    <View>
      <View className={s.label}>{copy.status.why}</View>
      <View className={s.more}>{refusal.sentence}</View>
      {refusal.note === null ? null : <Said note={refusal.note} />}
      <View className={s.label}>{copy.status.whatNext}</View>
      <View className={s.more}>{refusal.next}</View>
    </View>
  )
}

export function Said({ note }: { note: string }) {
  return (
    <View className={s.said}>
      <View className={s.quiet}>{copy.status.reviewerSays}</View>
      <View>{note}</View>
    </View>
  )
}
