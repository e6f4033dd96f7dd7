import { View } from '@tarojs/components'
import { formatInstant } from '@/contract/dates'
import type { CaseStep } from '@/contract/case-steps'
import { Timeline, type TimelineItem } from '@/ui/timeline'
import { spoken } from '@/ui/spoken'
import { copy } from '../copy'
import type { OpenCase } from './shapes'
import s from './desk.module.scss'

const word = (what: string): string => copy.steps[what as CaseStep] ?? what

/** What happened, who did it and what was said, and what it waits for now. */
export function History({ row }: { row: OpenCase }) {
  const now = Date.now()
  const past: TimelineItem[] = row.history.map(({ at, what, by, note }) => ({
    title: [formatInstant(at, now), by, word(what)].filter(Boolean).join(' '), ...(note === null ? {} : { note }), state: 'done',
  }))
  const waits = copy.waiting[row.state]
  return (
    <View className={s.card}>
      <View className={s.cardTitle} {...spoken({ role: 'heading' })}>{copy.history}</View>
      <Timeline items={waits === undefined ? past : [...past, { title: waits, state: 'now' }]} />
    </View>
  )
}
