import { dayOf } from '@/contract/dates'
import { isOpen } from '@/contract/case-states'
import { Tag, type Tone } from '@/ui/tag'
import { copy } from '../copy'
import type { QueueRow } from './shapes'
import { shortDay } from './short-day'

type Due = Pick<QueueRow, 'state' | 'promisedOn' | 'promiseTentative' | 'overdueDays'>

/** Until when, in words and colour: late in red, today in amber, else the day; a closed case says how it ended. */
export const dueOf = ({ state, promisedOn, promiseTentative, overdueDays }: Due, today = dayOf(Date.now())): { tone: Tone; words: string } | null => {
  if (!isOpen(state)) return { tone: state === 'approved' || state === 'done' ? 'ok' : 'plain', words: copy.states[state] }
  if (overdueDays > 0) return { tone: 'red', words: copy.late(overdueDays) }
  if (promisedOn === null) return null
  if (promisedOn === today) return { tone: 'amber', words: copy.dueToday }
  const day = copy.dueOn(shortDay(promisedOn, today))
  return { tone: 'plain', words: promiseTentative ? `${day} · ${copy.tentative}` : day }
}

export function DueTag({ row }: { row: Due }) {
  const due = dueOf(row)
  return due === null ? null : <Tag tone={due.tone}>{due.words}</Tag>
}
