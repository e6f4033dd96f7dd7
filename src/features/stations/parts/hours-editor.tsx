import { View } from '@tarojs/components'
import { hoursInWords } from '@/contract/places/hours-in-words'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Chip } from '@/ui/chip'
import { spoken } from '@/ui/spoken'
import { TextField } from '@/ui/text-field'
import { copy } from '../keep-copy'
import { hoursOf, newRow, type HoursRow } from './hours-rows'
import s from './keep.module.scss'

const words = copy.hours

interface Props {
  /** null = nobody knows them yet */
  rows: readonly HoursRow[] | null
  onChange: (rows: readonly HoursRow[] | null) => void
  wrong: boolean
}

/** Opening hours as people say them: which days, from when to when. What the public will read stands below. */
export function HoursEditor({ rows, onChange, wrong }: Props) {
  const known = rows ?? []
  const set = (key: number, part: Partial<HoursRow>) => onChange(known.map((row) => (row.key === key ? { ...row, ...part } : row)))
  const add = (on: HoursRow['on']) => onChange([...known, newRow(Math.max(0, ...known.map(({ key }) => key)) + 1, on)])
  const text = rows === null || rows.length === 0 ? null : hoursOf(rows)
  return (
    <Card title={words.title}>
      <View className={s.chips} {...spoken({ role: 'radiogroup', label: words.title })}>
        <Chip one label={words.known} on={rows !== null} onToggle={() => { if (rows === null) onChange([newRow(1)]) }} />
        <Chip one label={words.unknown} on={rows === null} onToggle={() => onChange(null)} />
      </View>
      {known.map((row, index) => <Row key={row.key} row={row} count={index + 1} set={(part) => set(row.key, part)} onRemove={() => onChange(known.filter(({ key }) => key !== row.key))} />)}
      {rows === null ? null : (
        <View className={s.buttons}>
          <Button kind='plain' label={words.add} onTap={() => add('week')} />
          {known.some(({ on }) => on === 'holiday') ? null : <Button kind='plain' label={words.addHoliday} onTap={() => add('holiday')} />}
          <Button kind='plain' label={words.addDates} onTap={() => add('dates')} />
        </View>
      )}
      {wrong ? <View className={s.problem} {...spoken({ role: 'alert', live: 'assertive' })}>{words.wrong}</View> : null}
      {text === null ? null : <View className={s.quiet}>{words.shown}：{hoursInWords(text).join('；')}</View>}
    </Card>
  )
}

interface RowProps { row: HoursRow; count: number; set: (part: Partial<HoursRow>) => void; onRemove: () => void }

function Row({ row, count, set, onRemove }: RowProps) {
  const toggle = (day: number) => set({ days: row.days.includes(day) ? row.days.filter((one) => one !== day) : [...row.days, day] })
  return (
    <View className={s.rule}>
      {row.on === 'week' ? (
        <View className={s.chips} {...spoken({ role: 'group', label: `${words.days}，${words.rule(count)}` })}>
          {words.weekday.map((name, index) => <Chip key={name} label={name} on={row.days.includes(index + 1)} onToggle={() => toggle(index + 1)} />)}
        </View>
      ) : null}
      {row.on === 'holiday' ? <View className={s.name}>{words.holiday}</View> : null}
      {row.on === 'dates' ? (
        <View className={s.pair}>
          <View><TextField id={`from-day-${row.key}`} label={words.fromDay} maxLength={10} initial={row.fromDay} placeholder='2026-10-01' onChange={(fromDay) => set({ fromDay })} /></View>
          <View><TextField id={`to-day-${row.key}`} label={words.toDay} maxLength={10} initial={row.toDay} placeholder='2026-10-07' onChange={(toDay) => set({ toDay })} /></View>
        </View>
      ) : null}
      <View className={s.chips} {...spoken({ role: 'radiogroup', label: words.rule(count) })}>
        <Chip one label={`${words.from}–${words.to}`} on={row.state === 'span'} onToggle={() => set({ state: 'span' })} />
        <Chip one label={words.allDay} on={row.state === 'all'} onToggle={() => set({ state: 'all' })} />
        <Chip one label={words.closed} on={row.state === 'off'} onToggle={() => set({ state: 'off' })} />
      </View>
      {row.state === 'span' ? (
        <View className={s.pair}>
          <View><TextField id={`from-${row.key}`} label={words.from} maxLength={5} initial={row.from} onChange={(from) => set({ from })} /></View>
          <View><TextField id={`to-${row.key}`} label={words.to} hint={words.toNote} maxLength={5} initial={row.to} onChange={(to) => set({ to })} /></View>
        </View>
      ) : null}
      <Button kind='plain' label={words.remove} spokenLabel={`${words.remove}${words.rule(count)}`} onTap={onRemove} />
    </View>
  )
}
