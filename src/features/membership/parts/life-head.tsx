import { View } from '@tarojs/components'
import { navigate } from '@/client/navigate'
import { useAction } from '@/client/use-action'
import { dayOf, formatDate, formatDay } from '@/contract/dates'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Failed } from '@/ui/states'
import { copy } from '../life-copy'
import { cardRoute, joinRoute } from '../store'
import type { Life } from './shapes'
import s from './status.module.scss'

const words = copy.head
const titles = { active: words.member, kept: words.kept, retired: words.retired } as const

/** The answer first, large: member, kept, left, or not a member; and the one thing to do about it. */
export function LifeHead({ life, onDone }: { life: Life; onDone: () => unknown }) {
  const { member, comeBackUntil } = life
  if (member === null) return comeBackUntil === null ? <None /> : <Left until={comeBackUntil} onDone={onDone} />
  const kept = member.status !== 'active'
  return (
    <Card tone={kept ? 'amber' : 'plain'}>
      <View className={s.state}>{titles[member.status]}</View>
      <View className={s.more}>{member.unionName}</View>
      <View className={s.quiet}>{member.memberNo} · {words.since(formatDate(member.sinceOn))}</View>
      {kept ? <View className={s.quiet}>{words.statusOn(copy.status[member.status], formatDate(member.statusOn))}</View> : null}
      {kept ? <View className={s.quiet}>{words.keptNote}</View> : null}
      <View className={s.action}><Button kind='soft' block label={words.card} onTap={() => void navigate(cardRoute)} /></View>
    </Card>
  )
}

function None() {
  return (
    <Card>
      <View className={s.state}>{words.none}</View>
      <View className={s.more}>{words.noneNote}</View>
      <View className={s.action}><Button block label={words.join} onTap={() => void navigate(joinRoute)} /></View>
    </Card>
  )
}

/** For a few days leaving is undone with one tap; joining anew stays possible as ever. */
function Left({ until, onDone }: { until: string; onDone: () => unknown }) {
  const { busy, error, run } = useAction('membership.comeBack')
  const back = async () => {
    await run({})
    void onDone()
  }
  return (
    <Card tone='amber'>
      <View className={s.state}>{words.left}</View>
      <View className={s.more}>{words.leftNote(formatDay(until, dayOf(Date.now())))}</View>
      {error === null ? null : <Failed error={error} />}
      <View className={s.action}><Button block label={words.back} busy={busy} onTap={() => void back()} /></View>
      <View className={s.middle}><Button kind='plain' label={words.join} onTap={() => void navigate(joinRoute)} /></View>
    </Card>
  )
}
