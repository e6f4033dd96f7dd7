import { View } from '@tarojs/components'
import { dayOf, formatDay } from '@/contract/dates'
import { navigate } from '@/client/navigate'
import type { CaseState } from '@/contract/case-states'
import type { OutputOf } from '@/features/contracts'
import { Card } from '@/ui/card'
import { Icon } from '@/ui/icon'
import { pressable } from '@/ui/pressable'
import { Tag, type Tone } from '@/ui/tag'
import { copy } from '../copy'
import { placeOfCase } from './case-places'
import s from './progress.module.scss'

type CaseRow = OutputOf<'progress.listCases'>['rows'][number]

const tones: Record<CaseState, Tone> = { submitted: 'plain', in_review: 'amber', needs_info: 'red', approved: 'ok', refused: 'plain', withdrawn: 'plain', done: 'ok' }
const running: readonly CaseState[] = ['submitted', 'in_review', 'needs_info']

/** Who has it and until when; nothing once it is over. */
export const whereItIs = (row: CaseRow, today: string): string | undefined => {
  if (!running.includes(row.state)) return undefined
  if (row.asksYou) return copy.asks(row.handledBy)
  if (row.overdue) return copy.overdueBy(row.handledBy)
  return row.promisedOn === null ? undefined : copy.until(row.handledBy, formatDay(row.promisedOn, today)) + (row.promiseTentative ? copy.tentative : '')
}

export function CaseCard({ row }: { row: CaseRow }) {
  const today = dayOf(Date.now())
  const title = copy.kinds[row.kind] ?? copy.otherKind
  const where = whereItIs(row, today)
  const state = row.overdue ? copy.overdue : (copy.outcomes[row.kind]?.[row.state] ?? copy.states[row.state])
  const place = placeOfCase(row.kind)
  const label = [title, state, where].filter(Boolean).join('，')
  return (
    <Card
      title={title}
      extra={<><Tag tone={row.overdue ? 'red' : tones[row.state]}>{state}</Tag>{place === undefined ? null : <Icon name='chevron' size='small' tone='quiet' />}</>}
      press={pressable({ label, disabled: place === undefined, onTap: () => void (place && navigate(place, { id: row.caseId })) })}
    >
      {where === undefined ? null : <View className={s.where}>{where}</View>}
      <View className={s.small}>{copy.handedIn(formatDay(dayOf(row.submittedAt), today), row.number)}</View>
    </Card>
  )
}
