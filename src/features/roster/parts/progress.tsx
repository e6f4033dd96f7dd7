import { View } from '@tarojs/components'
import { spoken } from '@/ui/spoken'
import { copy } from '../copy'
import type { SheetImport } from '../store'
import s from './roster.module.scss'
import { Tally } from './tally'

/** How far it is, in figures and as a bar. */
export function Progress({ of }: { of: SheetImport }) {
  const undoing = of.state === 'undoing'
  const [done, all] = undoing ? [of.takenBack + of.keptBack, of.added] : [of.done, of.lines]
  const share = all === 0 ? 100 : Math.min(100, Math.round((100 * done) / all))
  return (
    <View>
      <View className={s.ask} {...spoken({ role: 'heading' })}>{of.state === 'checking' ? copy.work.checking : undoing ? copy.work.undoing : copy.work.running}</View>
      <View className={s.figure}>{share}%</View>
      <View className={s.track} {...spoken({ role: 'progressbar', label: `${copy.work.bar} ${share}%` })}><View className={s.filled} style={{ width: `${share}%` }} /></View>
      <View className={s.quiet} {...spoken({ role: 'status', live: 'polite' })}>{undoing ? copy.work.undone(of.takenBack) : copy.progress(of.done, of.lines)}</View>
      {undoing ? null : <Tally of={of} />}
      <View className={s.note}>{copy.work.note}</View>
    </View>
  )
}
