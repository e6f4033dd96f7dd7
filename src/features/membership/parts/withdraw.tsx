import { View } from '@tarojs/components'
import { useAction } from '@/client/use-action'
import { Button } from '@/ui/button'
import { confirm } from '@/ui/confirm'
import { Failed } from '@/ui/states'
import { copy } from '../copy'
import type { Status } from './shapes'
import s from './status.module.scss'

/** One step, no reason asked. It needs its answer at once, so it does not wait in the outbox. */
export function Withdraw({ status, onDone }: { status: Status; onDone: () => unknown }) {
  const { busy, error, run } = useAction('membership.withdraw')
  const withdraw = async () => {
    const { withdrawAsk, withdrawNote, withdrawYes, withdrawNo } = copy.status
    if (!(await confirm({ title: withdrawAsk, text: withdrawNote, yes: withdrawYes, no: withdrawNo }))) return
    await run({ applicationId: status.applicationId, version: status.version })
    void onDone()
  }
  return (
    <View>
      {error === null ? null : <Failed error={{ code: error.code, requestId: error.requestId ?? undefined }} />}
      <View className={s.middle}><Button kind='plain' busy={busy} label={copy.status.withdraw} onTap={() => void withdraw()} /></View>
    </View>
  )
}
