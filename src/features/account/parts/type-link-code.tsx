import { useRef, useState } from 'react'
import { View } from '@tarojs/components'
import { navigate } from '@/client/navigate'
import { outbox } from '@/client/outbox'
import { begin, useSession } from '@/client/session'
import { useAction } from '@/client/use-action'
import { Button } from '@/ui/button'
import { Failed } from '@/ui/states'
import { TextField } from '@/ui/text-field'
import { copy } from '../copy'
import { eightDigits } from './eight-digits'
import s from './account.module.scss'

const words = copy.accounts.type

export function TypeLinkCode({ onLinked }: { onLinked: () => void }) {
  const typed = useRef('')
  const [problem, setProblem] = useState<string>()
  const { refresh } = useSession()
  const { run, busy, error } = useAction('account.redeemLinkCode')
  const link = async () => {
    const code = eightDigits(typed.current)
    // It belongs to the person of this account, who will be no more: it could never be sent.
    const unsent = outbox.unsent().length > 0
    setProblem(unsent ? words.unsent : code === null ? words.wrong : undefined)
    if (unsent || code === null) return
    const done = await run({ code })
    if (done === null) return
    // In WeChat's own functions there is no token: asking again shows who one is now.
    await (done.session === null ? refresh() : begin(done.session))
    onLinked()
  }
  return (
    <>
      <View className={s.note}>{words.note}</View>
      <TextField id='link-code' label={words.ask} hint={words.hint} error={problem} kind='number' maxLength={9} onChange={(value) => { typed.current = value }} />
      {error === null ? null : <Failed error={error} />}
      {error?.code === 'session.account_taken' ? <Button kind='soft' block label={words.check} onTap={() => void navigate('features/duplicates/pages/check/index')} /> : null}
      <Button block label={words.act} busy={busy} onTap={() => void link()} />
    </>
  )
}
