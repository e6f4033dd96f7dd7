import { dayOf, formatDay } from '@/contract/dates'
import { isOpen } from '@/contract/case-states'
import { Tag } from '@/ui/tag'
import { copy } from '../copy'
import type { QueueRow } from './shapes'

/** Until when, in words and colour: late in red, today in amber, else the day; a closed case says how it ended. */
export function DueTag({ row }: { row: Pick<QueueRow, 'state' | 'promisedOn' | 'promiseTentative' | 'overdueDays'> }) {
  if (!isOpen(row.state)) return <Tag tone={row.state === 'approved' || row.state === 'done' ? 'ok' : 'plain'}>{copy.states[row.state]}</Tag>
  if (row.overdueDays > 0) return <Tag tone='red'>{copy.late(row.overdueDays)}</Tag>
  if (row.promisedOn === null) return null
  const today = dayOf(Date.now())
  if (row.promisedOn === today) return <Tag tone='amber'>{copy.dueToday}</Tag>
  const day = copy.dueOn(formatDay(row.promisedOn, today).replace(/（.*/, ''))
  return <Tag>{row.promiseTentative ? `${day} · ${copy.tentative}` : day}</Tag>
}
