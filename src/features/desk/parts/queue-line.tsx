import { View } from '@tarojs/components'
import { isOpen } from '@/contract/case-states'
import { dayOf } from '@/contract/dates'
import { classes } from '@/ui/classes'
import { pressable } from '@/ui/pressable'
import { Tag } from '@/ui/tag'
import { copy } from '../copy'
import { dueOf, DueTag } from './due-tag'
import type { QueueRow } from './shapes'
import { shortDay } from './short-day'
import { lineId } from './use-steps'
import s from './desk.module.scss'

interface Props { row: QueueRow; chosen: boolean; onPick: () => void }

/** One line of the queue: who (masked) and what, where from and since when, until when. */
export function QueueLine({ row, chosen, onPick }: Props) {
  const kind = copy.kindShort[row.kind] ?? copy.otherKind
  const handedIn = copy.handedIn(shortDay(dayOf(row.submittedAt), dayOf(Date.now())))
  // The employer's own union is named like the employer.
  const facts = [row.organizationName, ...row.facts.filter((fact) => !row.organizationName.startsWith(fact))]
  const who = !isOpen(row.state) || !row.assigned ? undefined : row.assigneeIsMe ? copy.mineTag : copy.takenTag
  const state = isOpen(row.state) ? copy.states[row.state] : undefined
  const said = [kind, row.titleMasked, state, dueOf(row)?.words, who, ...facts, handedIn, row.demo ? copy.demo : '', chosen ? copy.chosen : ''].filter(Boolean).join('，')
  return (
    <View id={lineId(row.caseId)} className={classes(s.line, chosen && s.chosen, isOpen(row.state) && row.overdueDays > 0 && s.late)} {...pressable({ label: said, onTap: onPick, hoverClass: s.pressed })}>
      <View className={s.lineHead}>
        <View className={s.lineTitle}>{kind} · {row.titleMasked}</View>
        <DueTag row={row} />
      </View>
      <View className={s.lineFacts}>{facts.join(' · ')}</View>
      <View className={s.lineTags}>
        {state === undefined ? null : <Tag tone={row.state === 'needs_info' ? 'amber' : 'plain'}>{state}</Tag>}
        {who === undefined ? null : <Tag tone={row.assigneeIsMe ? 'ok' : 'plain'}>{who}</Tag>}
        {row.demo ? <Tag>{copy.demo}</Tag> : null}
        <View className={s.since}>{handedIn}</View>
      </View>
    </View>
  )
}
