import { View } from '@tarojs/components'
import { formatInstant } from '@/contract/dates'
import { Card } from '@/ui/card'
import { Tag } from '@/ui/tag'
import { copy } from '../copy'
import { Poster } from './poster'
import type { Event } from './shapes'
import s from './group.module.scss'

const tones = { upcoming: 'amber', open: 'ok', ended: 'plain' } as const

export const whenOf = ({ phase, opensAt, endsAt }: Event): string => {
  const now = Date.now()
  if (phase === 'upcoming') return copy.event.from(formatInstant(opensAt, now))
  return phase === 'open' ? copy.event.until(formatInstant(endsAt, now)) : copy.event.endedAt(formatInstant(endsAt, now))
}

export function PhaseTag({ phase }: Pick<Event, 'phase'>) {
  return <Tag tone={tones[phase]}>{copy.phases[phase]}</Tag>
}

/** Where, until when, and what is to be scanned. */
export function EventHead({ event }: { event: Event }) {
  return (
    <Card>
      <View className={s.head}>
        <View className={s.place}>{event.place}</View>
        <PhaseTag phase={event.phase} />
      </View>
      <View className={s.note}>{whenOf(event)}</View>
      {event.phase === 'ended' ? <View className={s.note}>{copy.poster.ended}</View> : <Poster event={event} />}
    </Card>
  )
}
