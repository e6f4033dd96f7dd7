import { useRef } from 'react'
import { View } from '@tarojs/components'
import { newRecordId } from '@/client/new-record-id'
import { useSubscribing } from '@/client/subscribe'
import { useAction } from '@/client/use-action'
import { dayOf, formatDay } from '@/contract/dates'
import { Button } from '@/ui/button'
import { confirm } from '@/ui/confirm'
import { copy } from '../copy'
import { Problem } from './problem'
import type { Mine } from './shapes'
import { WayCard } from './way-card'
import s from './verification.module.scss'

const words = copy.chair

export function ChairWay({ mine, refresh }: { mine: Mine; refresh: () => Promise<void> }) {
  const asking = useAction('verification.askChair')
  const subscribe = useSubscribing()
  // Made once: a tap after a lost reply is the same question.
  const caseId = useRef<string | null>(null)
  const ask = async () => {
    subscribe()
    caseId.current ??= await newRecordId()
    if ((await asking.run({ caseId: caseId.current })) !== null) caseId.current = null
    await refresh()
  }
  return (
    <WayCard title={words.title} needs={words.needs} time={words.time(mine.promiseWorkdays)}>
      {mine.asked !== null ? <Asked asked={mine.asked} refresh={refresh} /> : mine.unionName === null ? <View className={s.note}>{words.noUnion}</View> : (
        <>
          <Problem error={asking.error} />
          <View className={s.act}><Button kind='soft' block label={words.act} busy={asking.busy} onTap={() => void ask()} /></View>
        </>
      )}
    </WayCard>
  )
}

function Asked({ asked, refresh }: { asked: NonNullable<Mine['asked']>; refresh: () => Promise<void> }) {
  const { run, busy, error } = useAction('verification.withdrawAsking')
  const back = async () => {
    if (!(await confirm(words.backAsk))) return
    await run({ caseId: asked.caseId, version: asked.version })
    await refresh()
  }
  const until = asked.promisedOn === null ? '' : words.until(formatDay(asked.promisedOn, dayOf(Date.now()))) + (asked.promiseTentative ? words.tentative : '')
  return (
    <View className={s.asked}>
      <View className={s.strong}>{words.asked(asked.unionName)}</View>
      <View className={asked.overdue ? s.late : s.note}>{asked.overdue ? words.late : until}</View>
      <View className={s.note}>{words.number(asked.number)}</View>
      <Problem error={error} />
      <View className={s.quiet}><Button kind='plain' label={words.back} busy={busy} onTap={() => void back()} /></View>
    </View>
  )
}
