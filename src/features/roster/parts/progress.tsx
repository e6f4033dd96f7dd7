import { View } from '@tarojs/components'
import { spoken } from '@/ui/spoken'
import { copy } from '../copy'
import type { SheetImport } from '../store'
import s from './roster.module.scss'
import { Tally } from './tally'

/** How far it is, in figures and as a bar. */
export function Progress({ of }: { of: SheetImport }) {
  const share = of.lines === 0 ? 100 : Math.round((100 * of.done) / of.lines)
  return (
    <View>
      <View className={s.ask} {...spoken({ role: 'heading' })}>{of.state === 'running' ? copy.work.running : copy.work.checking}</View>
      <View className={s.figure}>{share}%</View>
      <View className={s.track} {...spoken({ role: 'progressbar', label: `${copy.work.bar} ${share}%` })}><View className={s.filled} style={{ width: `${share}%` }} /></View>
      <View className={s.quiet} {...spoken({ role: 'status', live: 'polite' })}>{copy.progress(of.done, of.lines)}</View>
      <Tally of={of} />
      <View className={s.note}>{copy.work.note}</View>
    </View>
  )
}
