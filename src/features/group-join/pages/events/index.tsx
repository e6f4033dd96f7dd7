import { View } from '@tarojs/components'
import { call } from '@/client/call'
import { navigate } from '@/client/navigate'
import { useAnswer } from '@/client/use-answer'
import { usePages } from '@/client/use-pages'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { classes } from '@/ui/classes'
import { More } from '@/ui/more'
import { Page } from '@/ui/page'
import { pressable } from '@/ui/pressable'
import { Empty, Failed, Skeleton } from '@/ui/states'
import { Tag } from '@/ui/tag'
import { copy } from '../../copy'
import { PhaseTag, whenOf } from '../../parts/event-head'
import { ForStaff } from '../../parts/for-staff'
import type { Event } from '../../parts/shapes'
import { eventRoute, openRoute } from '../../store'
import s from '../../parts/group.module.scss'

const words = copy.events

/** Events of the unions within reach, the newest first. */
export default function EventsPage() {
  return <Page title={copy.title} footer={<Button block label={words.open} onTap={() => void navigate(openRoute)} />}><ForStaff><Events /></ForStaff></Page>
}

function Events() {
  const first = useAnswer('groupJoin.list', {}, { keep: false })
  const { rows, more, busy, error } = usePages(first, (cursor) => call('groupJoin.list', { cursor }))
  if (first.data === undefined) return first.error === null ? <Skeleton rows={5} /> : <Failed error={first.error} onRetry={() => void first.refresh()} />
  if (rows.length === 0) return <Empty {...words.none} />
  return (
    <>
      {rows.map((event) => <Line key={event.groupJoinId} event={event} />)}
      <More more={more} busy={busy} error={error} />
    </>
  )
}

function Line({ event }: { event: Event }) {
  const counts = words.counts(event.counts.came, event.counts.approved)
  const waiting = event.counts.waiting > 0 ? words.waiting(event.counts.waiting) : null
  const label = [event.place, copy.phases[event.phase], counts, waiting].filter(Boolean).join('，')
  return (
    <Card>
      <View {...pressable({ label, onTap: () => void navigate(eventRoute(event.groupJoinId)), hoverClass: s.pressed ?? '' })}>
        <View className={s.head}>
          <View className={classes(s.grow, s.title)}>{event.place}</View>
          <PhaseTag phase={event.phase} />
        </View>
        <View className={s.note}>{event.unionName}</View>
        <View className={s.note}>{whenOf(event)}</View>
        <View className={s.counts}>
          <View className={s.grow}>{counts}</View>
          {waiting === null ? null : <Tag tone='amber'>{waiting}</Tag>}
        </View>
      </View>
    </Card>
  )
}
