import { View } from '@tarojs/components'
import { classes } from '@/ui/classes'
import { pressable } from '@/ui/pressable'
import { copy, views, type View as ViewName } from '../copy'
import { useDesk } from '../store'
import type { Counts } from './shapes'
import s from './desk.module.scss'

const countOf = (counts: Counts | undefined, view: ViewName): number | undefined =>
  counts && { open: counts.open, mine: counts.mine, overdue: counts.overdue, due_today: counts.dueToday, closed: undefined }[view]

/** The views of the queue with their figures: a column on a wide screen, chips on a phone. */
export function Views({ counts, column }: { counts: Counts | undefined; column: boolean }) {
  const { view, show, kind } = useDesk()
  return (
    <View className={column ? s.views : s.chips}>
      {views.map((one) => {
        const count = countOf(counts, one)
        const urgent = one === 'overdue' && count !== undefined && count > 0
        return (
          <View
            key={one}
            className={classes(column ? s.view : s.chip, view === one && s.on, urgent && s.urgent)}
            {...pressable({ role: 'tab', label: count === undefined ? copy.viewNames[one] : `${copy.viewNames[one]} ${count}`, onTap: () => show(one, kind) })}
          >
            <View>{copy.viewNames[one]}</View>
            {count === undefined ? null : <View className={s.count}>{count}</View>}
          </View>
        )
      })}
    </View>
  )
}
