import { View } from '@tarojs/components'
import { useAction } from '@/client/use-action'
import { dayOf, formatDay } from '@/contract/dates'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { confirm } from '@/ui/confirm'
import { copy } from '../copy'
import { Problem } from './problem'
import type { Mine } from './shapes'
import s from './duplicates.module.scss'

const words = copy.running

/** Who has it, until when, and how it goes faster. */
export function RunningCard({ running, refresh }: { running: NonNullable<Mine['running']>; refresh: () => Promise<void> }) {
  const { run, busy, error } = useAction('myData.withdrawCase')
  const back = async () => {
    if (!(await confirm(words.backAsk))) return
    await run({ caseId: running.caseId, version: running.version })
    await refresh()
  }
  const until = running.promisedOn === null ? '' : words.until(formatDay(running.promisedOn, dayOf(Date.now()))) + (running.promiseTentative ? words.tentative : '')
  return (
    <Card>
      <View className={s.strong}>{words.title(running.handledBy)}</View>
      <View className={running.overdue ? s.late : s.note}>{running.overdue ? words.late : until}</View>
      <View className={s.note}>{words.number(running.number)}</View>
      <View className={s.said}>{words.bring(running.handledBy)}</View>
      <Problem error={error} />
      <View className={s.quiet}><Button kind='plain' label={words.back} busy={busy} onTap={() => void back()} /></View>
    </Card>
  )
}
