import { View } from '@tarojs/components'
import { dayOf, formatDay } from '@/contract/dates'
import { classes } from '@/ui/classes'
import { pressable } from '@/ui/pressable'
import { Tag } from '@/ui/tag'
import { copy } from '../copy'
import { DueTag } from './due-tag'
import type { QueueRow } from './shapes'
import s from './desk.module.scss'

interface Props { row: QueueRow; chosen: boolean; onPick: () => void }

/** One line of the queue: who (masked) and what, where from and since when, until when. */
export function QueueLine({ row, chosen, onPick }: Props) {
  const kind = copy.kindShort[row.kind] ?? copy.otherKind
  const facts = [row.organizationName, ...row.facts, copy.handedIn(formatDay(dayOf(row.submittedAt)).replace(/（.*/, ''))]
  const who = row.assigned ? (row.assigneeIsMe ? copy.mineTag : copy.takenTag) : undefined
  const said = [kind, row.titleMasked, copy.states[row.state], row.overdueDays > 0 ? copy.late(row.overdueDays) : '', who, ...facts].filter(Boolean).join('，')
  return (
    <View className={classes(s.line, chosen && s.chosen, row.overdueDays > 0 && s.late)} {...pressable({ label: said, onTap: onPick, hoverClass: s.pressed })}>
      <View className={s.lineHead}>
        <View className={s.lineTitle}>{kind} · {row.titleMasked}{row.demo ? ` ${copy.demo}` : ''}</View>
        <DueTag row={row} />
      </View>
      <View className={s.lineFacts}>{facts.join(' · ')}</View>
      <View className={s.lineTags}>
        <Tag tone={row.state === 'needs_info' ? 'amber' : 'plain'}>{copy.states[row.state]}</Tag>
        {who === undefined ? null : <Tag tone={row.assigneeIsMe ? 'ok' : 'plain'}>{who}</Tag>}
      </View>
    </View>
  )
}
