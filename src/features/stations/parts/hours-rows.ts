import { formatHours, parseHours, type Days, type HoursRule } from '@/contract/places/hours'

/** One line of the editor, in what people type: several spans a day are several lines of the same days. */
export interface HoursRow {
  readonly key: number
  readonly on: Days['on']
  readonly days: readonly number[]
  readonly fromDay: string
  readonly toDay: string
  readonly state: 'span' | 'all' | 'off'
  readonly from: string
  readonly to: string
}

const clock = (minutes: number): string => `${String(Math.floor((minutes % 1440) / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`

export const newRow = (key: number, on: Days['on'] = 'week'): HoursRow => ({ key, on, days: on === 'week' ? [1, 2, 3, 4, 5] : [], fromDay: '', toDay: '', state: on === 'week' ? 'span' : 'off', from: '08:30', to: '18:00' })

/** What is kept, as lines; text that cannot be read gives none. */
export const rowsOf = (text: string | null): readonly HoursRow[] => {
  let key = 0
  return (text === null ? [] : (parseHours(text) ?? [])).flatMap(({ days, spans }): HoursRow[] => {
    const base = { ...newRow(0, days.on), days: days.on === 'week' ? days.days : [], fromDay: days.on === 'dates' ? days.from : '', toDay: days.on === 'dates' ? days.to : '' }
    if (spans.length === 0) return [{ ...base, key: key++, state: 'off' }]
    return spans.map((span) => (span.from === 0 && span.to === 1440 ? { ...base, key: key++, state: 'all' } : { ...base, key: key++, state: 'span', from: clock(span.from), to: span.to === 1440 ? '24:00' : clock(span.to) }))
  })
}

const daysText = ({ on, days, fromDay, toDay }: HoursRow): string => {
  if (on === 'holiday') return 'H'
  if (on === 'week') return [...days].sort((a, b) => a - b).join(',')
  return toDay.trim() === '' || toDay === fromDay ? fromDay.trim() : `${fromDay.trim()}~${toDay.trim()}`
}

/** `8:30` and `8：30` are 08:30. */
const clockText = (typed: string): string => typed.trim().replace('：', ':').replace(/^(\d):/, '0$1:')
const spanText = ({ state, from, to }: HoursRow): string => (state === 'all' ? '24' : state === 'off' ? 'off' : `${clockText(from)}-${clockText(to)}`)

/** The text of the lines as `contract/places/hours` writes it; null where a line cannot be read or two contradict each other. */
export const hoursOf = (rows: readonly HoursRow[]): string | null => {
  const byDays = new Map<string, string[]>()
  for (const row of rows) byDays.set(daysText(row), [...(byDays.get(daysText(row)) ?? []), spanText(row)])
  const rules: HoursRule[] | null = parseHours([...byDays].map(([days, spans]) => `${days} ${spans.join(',')}`).join(';')) as HoursRule[] | null
  return rules === null ? null : formatHours(rules)
}
