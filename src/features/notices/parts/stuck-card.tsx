import Taro from '@tarojs/taro'
import { View } from '@tarojs/components'
import { useAction } from '@/client/use-action'
import { dayOf, formatDay } from '@/contract/dates'
import type { OutputOf } from '@/features/contracts'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { confirm } from '@/ui/confirm'
import { Failed } from '@/ui/states'
import { pageCopy as copy } from '../page-copy'
import s from './stuck.module.scss'

type Stuck = OutputOf<'notices.stuck'>['rows'][number]

/** One message that nobody sends any more: send it once more, or note that the person was told. */
export function StuckCard({ message, onDone }: { message: Stuck; onDone: () => unknown }) {
  const resending = useAction('notices.resend')
  const telling = useAction('notices.toldOtherwise')
  const settle = async (run: typeof resending.run, said: string) => {
    if ((await run({ messageId: message.id })) !== null) void Taro.showToast({ title: said, icon: 'none' })
    void onDone()
  }
  const told = async () => {
    if (await confirm(copy.toldAsk(message.number))) await settle(telling.run, copy.done)
  }
  const error = resending.error ?? telling.error
  const since = formatDay(dayOf(message.stuckAt), dayOf(Date.now()))
  return (
    <Card title={copy.topics[message.topic]}>
      <View>{message.number} · {message.organizationName}</View>
      <View>{copy.reason(message.reason)}</View>
      <View className={s.quiet}>{copy.since(since)} · {copy.tries(message.attempts)}</View>
      {error === null ? null : <Failed error={error} />}
      <View className={s.buttons}>
        <Button label={copy.resend} spokenLabel={`${copy.resend}，${message.number}`} busy={resending.busy} onTap={() => void settle(resending.run, copy.resent)} />
        <Button kind='soft' label={copy.told} spokenLabel={`${copy.told}，${message.number}`} busy={telling.busy} onTap={() => void told()} />
      </View>
    </Card>
  )
}
