import { View } from '@tarojs/components'
import { classes } from '@/ui/classes'
import { pressable } from '@/ui/pressable'
import { spoken } from '@/ui/spoken'
import { copy, kindWord, views, type View as ViewName } from '../copy'
import { useDesk } from '../store'
import type { Counts } from './shapes'
import s from './desk.module.scss'

const countOf = (counts: Counts | undefined, view: ViewName): number | undefined =>
  counts && { open: counts.open, mine: counts.mine, overdue: counts.overdue, due_today: counts.dueToday, closed: undefined }[view]

interface Line { readonly key: string; readonly name: string; readonly count: number | undefined; readonly on: boolean; readonly urgent: boolean; readonly onTap: () => void }

function Lines({ title, lines, column }: { title: string; lines: readonly Line[]; column: boolean }) {
  return (
    <View className={column ? s.views : s.chips} {...spoken({ role: 'radiogroup', label: title })}>
      {lines.map(({ key, name, count, on, urgent, onTap }) => (
        <View key={key} className={classes(column ? s.view : s.chip, on && s.on, urgent && s.urgent)} {...pressable({ role: 'radio', checked: on, label: count === undefined ? name : `${name} ${count}`, onTap })}>
          <View>{name}</View>
          {count === undefined ? null : <View className={s.count}>{count}</View>}
        </View>
      ))}
    </View>
  )
}

/** The views of the queue with their figures, and the kinds where there are several: columns on a wide screen, chips on a phone. */
export function Views({ counts, column }: { counts: Counts | undefined; column: boolean }) {
  const { view, show, kind } = useDesk()
  const kinds = counts?.byKind ?? []
  const ofViews = views.map((one): Line => {
    const count = countOf(counts, one)
    return { key: one, name: copy.viewNames[one], count, on: view === one, urgent: one === 'overdue' && (count ?? 0) > 0, onTap: () => show(one, kind) }
  })
  const ofKinds = kinds.map((one): Line => ({ key: one.kind, name: kindWord(one.kind), count: one.open, on: kind === one.kind, urgent: false, onTap: () => show(view, kind === one.kind ? undefined : one.kind) }))
  return (
    <>
      <Lines title={copy.title} lines={ofViews} column={column} />
      {kinds.length < 2 ? null : (
        <>
          {column ? <View className={s.kinds}>{copy.kindsTitle}</View> : null}
          <Lines title={copy.kindsTitle} lines={ofKinds} column={column} />
        </>
      )}
    </>
  )
}
