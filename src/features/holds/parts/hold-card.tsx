import { View } from '@tarojs/components'
import { useAction } from '@/client/use-action'
import { dayOf, formatDay } from '@/contract/dates'
import type { OutputOf } from '@/features/contracts'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { confirm } from '@/ui/confirm'
import { Failed } from '@/ui/states'
import { Tag } from '@/ui/tag'
import { copy } from '../copy'
import s from './holds.module.scss'

type Hold = OutputOf<'holds.list'>['rows'][number]

const tones = { running: 'amber', over: 'plain', lifted: 'plain' } as const

export function HoldCard({ hold, onDone }: { hold: Hold; onDone: () => unknown }) {
  const { busy, error, run } = useAction('holds.lift')
  const today = dayOf(Date.now())
  const word = (at: string) => formatDay(dayOf(at), today)
  const lift = async () => {
    if (!(await confirm(copy.liftAsk(hold.number)))) return
    await run({ holdId: hold.holdId })
    void onDone()
  }
  return (
    <Card title={[hold.nameMasked, hold.number].filter(Boolean).join(' · ')} extra={<Tag tone={tones[hold.state]}>{copy.states[hold.state]}</Tag>}>
      <View>{copy.things[hold.what]} · {copy.until(hold.until === null ? null : formatDay(hold.until, today))}</View>
      <View>{copy.reason(hold.reason)}</View>
      <View className={s.quiet}>{copy.set(word(hold.setAt))}{hold.liftedAt === null ? '' : ` · ${copy.lifted(word(hold.liftedAt))}`}</View>
      {error === null ? null : <Failed error={error} />}
      {hold.state === 'running' ? <View className={s.act}><Button kind='soft' block label={copy.lift} spokenLabel={`${copy.lift}，${hold.number}`} busy={busy} onTap={() => void lift()} /></View> : null}
    </Card>
  )
}
